import { afterAll, expect, it } from 'vitest'
import { openBrowser, person } from './house/browser.ts'
import { openChat } from './house/chat.ts'
import { listOn } from './house/desk.ts'
import { embeddedHouse } from './house/for-test.ts'
import { until } from './house/process.ts'

const house = await embeddedHouse()
const { demoUrl, agents } = house.companies[0]!
const agent = agents.find(({ role }) => role === 'agent')!
const browser = await openBrowser()
afterAll(() => browser.close())

const question = 'How long is the warranty on the frame of my bike?'
const desk = await person(browser)
const { page } = desk
const { keyboard } = page
const customer = await person(browser)
await customer.page.goto(demoUrl)
const chat = await openChat(customer.page)

/** The accessible name of what has the focus. */
const focused = async (): Promise<string> => {
  const focus = page.locator('*:focus')
  if ((await focus.count()) === 0) return ''
  return (await focus.ariaSnapshot()).split('\n')[0] ?? ''
}

/** Goes on by Tab until something of that name has the focus. */
async function tabTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (name.test(await focused())) return
    await keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${name}`)
}

it('signs in without a mouse', async () => {
  await page.goto(`${house.url}/agent/all`)
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  await tabTo(/textbox "Mail address"/)
  await keyboard.type(agent.email)
  await keyboard.press('Tab')
  await keyboard.type(agent.password)
  await keyboard.press('Enter')
  await listOn(page).waitFor()
  await page.getByRole('status').filter({ hasText: 'Live' }).first().waitFor()
})

it('shows its keys, and closes what shows them', async () => {
  await keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor({ state: 'detached' })
})

it('finds what waits, opens it and takes it', async () => {
  await chat.say(question)
  await chat.log.getByText('Source: ').first().waitFor()
  await chat.frame.getByRole('button', { name: 'Talk to a person' }).click()
  await chat.log.getByText('We are asking a person to join you.').waitFor()

  await keyboard.press('g')
  await keyboard.press('u')
  await page.getByRole('region', { name: 'Conversations: Unassigned' }).getByRole('link', { name: question }).waitFor()
  await until('the conversation to have the focus', async () => {
    await keyboard.press('j')
    return (await focused()).includes(question)
  })
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: question }).waitFor()
  await keyboard.press('a')
  await page.getByRole('button', { name: `Assigned to ${agent.name}` }).waitFor()
})

it('takes up the draft, changes it and sends it', async () => {
  await page.getByRole('region', { name: 'Draft' }).getByText('Suggested by the assistant').waitFor()
  await keyboard.press('d')
  await tabTo(/button "Edit"/)
  await keyboard.press('Enter')
  await until('the reply to have the focus', async () => /textbox "Reply to/.test(await focused()))
  await keyboard.press('ControlOrMeta+End')
  await keyboard.type(' Shall I look up your order?')
  await keyboard.press('ControlOrMeta+Enter')
  await chat.log.getByText('Shall I look up your order?').waitFor()
})

it('leaves a note for colleagues that the customer never sees', async () => {
  await keyboard.press('Escape')
  await until('the reply to have lost the focus', async () => !/textbox/.test(await focused()))
  await keyboard.press('n')
  await until('the note to have the focus', async () => /textbox "Note for colleagues"/.test(await focused()))
  await keyboard.type('A loyal customer, be generous.')
  await keyboard.press('ControlOrMeta+Enter')
  await page.getByRole('region', { name: 'Messages' }).getByText('A loyal customer').waitFor()
  expect(await chat.words()).not.toContain('A loyal customer')
})

it('closes it and finds it among the closed ones', async () => {
  await keyboard.press('Escape')
  await until('the note to have lost the focus', async () => !/textbox/.test(await focused()))
  await keyboard.press('e')
  await chat.log.getByText('This conversation has been closed.').waitFor()
  await keyboard.press('g')
  await keyboard.press('c')
  await page.getByRole('region', { name: 'Conversations: Closed' }).getByRole('link', { name: question }).waitFor()
  expect(desk.errors).toEqual([])
})
