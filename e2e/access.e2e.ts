import { afterAll, expect, it } from 'vitest'
import { openBrowser, person } from './house/browser.ts'
import { signInOn } from './house/desk.ts'
import { embeddedHouse } from './house/for-test.ts'

const house = await embeddedHouse()
const browser = await openBrowser()
afterAll(() => browser.close())
const owner = house.companies[0]!.agents.find(({ role }) => role === 'owner')!
const { page, errors } = await person(browser)

const go = (section: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: section }).click()
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })

it('tells in the audit log who did what, and that nobody changed it later', async () => {
  await page.goto(`${house.url}/admin/`)
  await signInOn(page, owner)
  await go('Teams & agents')
  await button('New team').click()
  await page.getByRole('dialog', { name: 'New team' }).getByLabel('Name').fill('Night shift')
  await page.getByRole('dialog', { name: 'New team' }).getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Night shift' }).waitFor()

  await go('Audit log')
  const log = page.getByRole('list', { name: 'Audit log' })
  const made = log.getByRole('listitem').filter({ hasText: 'Team created' }).first()
  await made.waitFor()
  expect(await made.textContent()).toContain(owner.name)

  await page.getByLabel('What').click()
  await page.getByRole('option', { name: 'Signed in' }).click()
  await made.waitFor({ state: 'detached' })
  await log.getByText('Signed in').first().waitFor()

  await button('Check the seals').click()
  await page.getByText(/entries are as they were written/).waitFor()
  expect(errors).toEqual([])
})
