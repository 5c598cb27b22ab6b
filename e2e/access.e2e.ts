import { afterAll, expect, it } from 'vitest'
import { openBrowser, person } from './house/browser.ts'
import { signInOn } from './house/desk.ts'
import { embeddedHouse } from './house/for-test.ts'
import { until } from './house/process.ts'

const house = await embeddedHouse()
const browser = await openBrowser()
afterAll(() => browser.close())
const owner = house.companies[0]!.agents.find(({ role }) => role === 'owner')!
const member = house.companies[0]!.agents.find(({ role }) => role === 'agent')!
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

/** Gives the member a role, and turns a switch of what they see. */
async function give(role: string, limit: string): Promise<void> {
  await go('Teams & agents')
  await button(`Edit ${member.name}`).click()
  const dialog = page.getByRole('dialog', { name: member.name })
  await dialog.getByLabel('Role').click()
  await page.getByRole('option', { name: role }).click()
  await dialog.getByRole('switch', { name: limit }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
}

it('makes a role of the company, seen in the matrix of who may do what, and gives it', async () => {
  await go('Roles')
  const matrix = page.getByRole('region', { name: 'Who may do what' })
  await matrix.getByRole('columnheader', { name: 'Supervisor' }).waitFor()
  await button('New role').click()
  const dialog = page.getByRole('dialog', { name: 'New role' })
  await dialog.getByLabel('Name').fill('Writer')
  await dialog.getByLabel('Write and publish').check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await matrix.getByRole('columnheader', { name: 'Writer' }).waitFor()
  const row = matrix.getByRole('row').filter({ hasText: 'articles:edit' })
  expect((await row.getByRole('cell').allTextContents()).map((text) => text.trim())).toEqual([
    ...['Yes', 'Yes', 'Yes', 'No', 'Yes'],
  ])

  await give('Writer', 'Sees only some inboxes')
  await page.getByRole('row').filter({ hasText: member.email }).getByRole('cell', { name: 'Writer' }).waitFor()
  await give('Agent', 'Sees only some inboxes')
  await go('Roles')
  await button('Edit Writer').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete role' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete role' }).click()
  await matrix.getByRole('columnheader', { name: 'Writer' }).waitFor({ state: 'detached' })
  expect(errors).toEqual([])
})

it('makes a key that is shown once, opens what it was given, and is refused once it is revoked', async () => {
  await go('API keys')
  await button('New key').click()
  const dialog = page.getByRole('dialog', { name: 'New key' })
  await dialog.getByLabel('Name').fill('Order system')
  await dialog.getByLabel('See colleagues').check()
  await dialog.getByRole('button', { name: 'Make the key' }).click()
  const shown = page.getByRole('dialog', { name: 'Copy the key now' })
  const key = await shown.getByRole('textbox', { name: 'Key' }).inputValue()
  expect(key).toMatch(/^hk_/)
  await shown.getByRole('button', { name: 'I have kept it' }).click()

  const headers = { authorization: `Bearer ${key}` }
  const ask = async (path: string) => (await fetch(`${house.url}/api/v1${path}`, { headers })).status
  expect([await ask('/agents'), await ask('/conversations')]).toEqual([200, 403])
  await button('Revoke Order system').click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await page.getByText('Revoked', { exact: true }).waitFor()
  await until('the key to be refused', async () => (await ask('/agents')) === 401)
  expect(errors).toEqual([])
})
