import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { codeOf } from './house/authenticator.ts'
import { openBrowser, person } from './house/browser.ts'
import { listOn, openDesk, signInOn } from './house/desk.ts'
import { embeddedHouse } from './house/for-test.ts'
import { findMail, linkIn } from './house/mail.ts'
import { until } from './house/process.ts'

const house = await embeddedHouse()
const browser = await openBrowser()
afterAll(() => browser.close())
const agents = house.companies[0]!.agents.filter(({ role }) => role === 'agent')
const elsa = agents[0]!
const newPassword = 'a-short-sentence-to-remember'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const mailedLink = (to: string, path: string): Promise<string> =>
  until(`a mail to ${to}`, () => {
    const mail = findMail(house.folder, to)
    const link = mail && linkIn(mail)
    return link?.includes(path) && link
  })

async function openAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: /profile and settings/i }).click()
  await page.getByRole('menuitem', { name: 'Your account' }).click()
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
}

/** Sets up an authenticator app on the account page that is shown; what the app and the person then keep. */
async function setUpApp(page: Page, password: string): Promise<{ secret: string; codes: string[] }> {
  await button(page, 'Set up an authenticator app').click()
  const ask = page.getByRole('dialog', { name: 'Set up an authenticator app' })
  await ask.getByLabel('Your password now').fill(password)
  await ask.getByRole('button', { name: 'Go on' }).click()
  const scan = page.getByRole('dialog', { name: 'Scan this with your app' })
  const secret = await scan.getByLabel('Or type this into the app').inputValue()
  await scan.getByLabel('Code from the app').fill(codeOf(secret))
  await scan.getByRole('button', { name: 'Switch it on' }).click()
  const shown = page.getByRole('dialog', { name: 'Recovery codes' })
  await shown.getByRole('listitem').nth(9).waitFor()
  const codes = await shown.getByRole('listitem').allTextContents()
  expect(codes.length).toBe(10)
  await shown.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByText('Asked for since').waitFor()
  return { secret, codes }
}

it('chooses a new password by the link in the mail, and the old one is no longer good', async () => {
  const { page, context, errors } = await person(browser)
  await page.goto(`${house.url}/agent/`)
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor()
  await page.getByLabel('Mail address').fill(elsa.email)
  await button(page, 'Send the link').click()
  await page.getByRole('heading', { name: 'Look in your mail' }).waitFor()

  const link = await mailedLink(elsa.email, '/reset-password#')
  await page.goto(link)
  await page.getByLabel('New password').fill('too short')
  await button(page, 'Change password').click()
  await page.getByText('The password needs at least 12 characters.').waitFor()
  await page.getByLabel('New password').fill(newPassword)
  await button(page, 'Change password').click()
  await page.getByRole('heading', { name: 'Your password is changed' }).waitFor()

  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await signInOn(page, elsa)
  await page.getByText('The mail address or the password is wrong.').waitFor()
  await signInOn(page, { ...elsa, password: newPassword })
  await listOn(page).waitFor()

  await page.goto(link)
  await page.reload()
  await page.getByLabel('New password').fill(newPassword)
  await button(page, 'Change password').click()
  await page.getByRole('heading', { name: 'This link no longer works' }).waitFor()
  await page.getByRole('link', { name: 'Ask for a new link' }).click()
  await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor()
  expect(errors).toEqual([])
  await context.close()
})

it('signs out another place, and that screen is out within seconds', async () => {
  const agent = { ...elsa, password: newPassword }
  const here = await openDesk(browser, house.url, agent)
  const elsewhere = await openDesk(browser, house.url, agent)

  await openAccount(here.page)
  const places = here.page.getByRole('region', { name: 'Where you are signed in' })
  await places.getByText('This one').waitFor()
  expect(await places.getByRole('listitem').filter({ hasText: 'This one' }).count()).toBe(1)
  await button(here.page, 'Sign out everywhere else').click()
  await here.page.getByText('You are signed out everywhere else').waitFor()
  expect(await places.getByRole('listitem').count()).toBe(1)

  await elsewhere.page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await here.page.getByRole('link', { name: 'Back' }).click()
  await listOn(here.page).waitFor()
  await here.page.getByRole('status').filter({ hasText: 'Live' }).first().waitFor()
  expect([...here.errors, ...elsewhere.errors]).toEqual([])
  await here.context.close()
  await elsewhere.context.close()
})

it('changes the password and the mail address from the account', async () => {
  const { page, context, errors } = await openDesk(browser, house.url, { ...elsa, password: newPassword })
  await openAccount(page)

  await button(page, 'Change password').click()
  const passwordForm = page.getByRole('dialog', { name: 'Change password' })
  await passwordForm.getByLabel('Your password now').fill('not-my-password')
  await passwordForm.getByLabel('New password').fill(elsa.password)
  await passwordForm.getByRole('button', { name: 'Change password' }).click()
  await passwordForm.getByText('The password is wrong.').waitFor()
  await passwordForm.getByLabel('Your password now').fill(newPassword)
  await passwordForm.getByRole('button', { name: 'Change password' }).click()
  await page.getByText('Password changed', { exact: true }).waitFor()

  const moved = `moved.${elsa.email}`
  await button(page, 'Change mail address').click()
  const emailForm = page.getByRole('dialog', { name: 'Change mail address' })
  await emailForm.getByLabel('New mail address').fill(moved)
  await emailForm.getByLabel('Your password now').fill(elsa.password)
  await emailForm.getByRole('button', { name: 'Send the link' }).click()
  await page.getByText(`Open the link we sent to ${moved}.`).waitFor()

  await page.goto(await mailedLink(moved, '/confirm-email#'))
  await button(page, 'Confirm').click()
  await page.getByRole('heading', { name: 'Your mail address is changed' }).waitFor()
  await page.getByRole('link', { name: 'Go on to Hummdesk' }).click()
  await listOn(page).waitFor()
  await openAccount(page)
  await page.getByText(moved).waitFor()
  expect(errors).toEqual([])
  await context.close()
})

it('signs up a company by the link in the mail, and its founder sets it up', async () => {
  const { page, context, errors } = await person(browser)
  const founder = 'fiona.founder@tandem.example'
  await page.goto(`${house.url}/agent/`)
  await page.getByRole('link', { name: 'Sign up your company' }).click()
  await page.getByLabel('Name of your company').fill('Tandem')
  await page.getByLabel('Your name').fill('Fiona Founder')
  await page.getByLabel('Mail address').fill(founder)
  await button(page, 'Send me the link').click()
  await page.getByRole('heading', { name: 'Look in your mail' }).waitFor()

  await page.goto(await mailedLink(founder, '/confirm-sign-up#'))
  await page.getByLabel('Password').fill(newPassword)
  await button(page, 'Create the company').click()
  await page.getByRole('heading', { name: 'Set up Tandem' }).waitFor()
  expect(errors).toEqual([])
  await context.close()
})

it('asks everybody for a second step: an agent at work must set one up, and signs in with it from then on', async () => {
  const [owner, jussi] = [house.companies[0]!.agents.find(({ role }) => role === 'owner')!, agents[1]!]
  const desk = await openDesk(browser, house.url, jussi)
  const admin = await openDesk(browser, house.url, owner)

  await admin.page.goto(`${house.url}/admin/security`)
  const everybody = admin.page.getByRole('switch', { name: 'Everybody needs a second step' })
  await everybody.click()
  await button(admin.page, 'Ask everybody').click()
  await admin.page.getByText('Set up your own second step first').waitFor()
  await admin.page.getByRole('link', { name: 'To your account' }).click()
  await setUpApp(admin.page, owner.password)
  await admin.page.getByRole('link', { name: 'Back' }).click()
  await admin.page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Security' }).click()
  await everybody.click()
  await button(admin.page, 'Ask everybody').click()
  await admin.page.getByText('Everybody is asked for a second step now').waitFor()

  await desk.page.getByText('Your company asks for a second step').waitFor()
  const { secret, codes } = await setUpApp(desk.page, jussi.password)
  await desk.page.getByRole('link', { name: 'Back' }).click()
  await listOn(desk.page).waitFor()

  await desk.page.getByRole('button', { name: /profile and settings/i }).click()
  await desk.page.getByRole('menuitem', { name: 'Sign out' }).click()
  for (const code of [codeOf(secret, 1), codes[0]!]) {
    await desk.page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await signInOn(desk.page, jussi)
    await desk.page.getByRole('heading', { name: 'One more step' }).waitFor()
    await desk.page.getByLabel('Code').fill('000000')
    await button(desk.page, 'Sign in').click()
    await desk.page.getByText('The code is wrong or was used before.').waitFor()
    await desk.page.getByLabel('Code').fill(code)
    await button(desk.page, 'Sign in').click()
    await listOn(desk.page).waitFor()
    await desk.page.getByRole('button', { name: /profile and settings/i }).click()
    await desk.page.getByRole('menuitem', { name: 'Sign out' }).click()
  }
  expect([...desk.errors, ...admin.errors]).toEqual([])
  await desk.context.close()
  await admin.context.close()
})
