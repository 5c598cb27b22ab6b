import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { openWireAnthropic } from '../packages/ai/test/wire-anthropic.ts'
import { openBrowser, person } from './house/browser.ts'
import { type Chat, openChat } from './house/chat.ts'
import { listOn, signInOn } from './house/desk.ts'
import { embeddedHouse } from './house/for-test.ts'
import { findMail, linkIn } from './house/mail.ts'
import { until } from './house/process.ts'
import { openShop } from './house/shop.ts'

const vendor = await openWireAnthropic()
afterAll(vendor.close)
const house = await embeddedHouse({ env: { ANTHROPIC_API_KEY: 'sk-good', ANTHROPIC_BASE_URL: vendor.url } })
const owner = house.companies[0]!.agents.find(({ role }) => role === 'owner')!
const browser = await openBrowser()
afterAll(() => browser.close())
const { page, context, errors } = await person(browser)
await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: house.url })

const title = 'Renting a trailer for moving house'
const text = `A trailer for moving house costs 35 euros a day. It carries up to 120 kilograms.

## How to book

Book the trailer at the counter one day before. Bring an identity card and a deposit of 50 euros.`
const question = 'How much does it cost to rent a trailer for moving house?'
const newcomer = { name: 'Nora Newcomer', email: 'nora.newcomer@nordlicht.example', password: 'a-long-enough-password' }
let shopUrl = ''

const go = (section: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: section }).click()
const button = (name: string): Locator => page.getByRole('button', { name, exact: true })

/** A customer nobody has seen before asks; what they read once the desk has reacted. */
async function ask(words: string): Promise<string> {
  const customer = await person(browser)
  await customer.page.goto(shopUrl)
  const chat: Chat = await openChat(customer.page)
  await chat.say(words)
  const reaction = chat.log.getByText('Source: ').or(chat.log.getByText('We are asking a person to join you.'))
  await reaction.first().waitFor()
  const read = await chat.words()
  await customer.context.close()
  return read
}

async function save(on: Page): Promise<void> {
  await on.getByRole('button', { name: 'Save', exact: true }).click()
  await on.getByText('Saved', { exact: true }).waitFor()
}

it('makes an inbox, and its line of code works on a page of another origin', async () => {
  await page.goto(`${house.url}/admin/`)
  await signInOn(page, owner)
  await go('Inboxes')
  await page.getByRole('link', { name: 'New inbox' }).click()
  await page.getByLabel('Name').fill('Trailers')
  await page.getByLabel('Greeting').fill('Ask us about trailers.')
  await button('Create inbox').click()
  await page.getByRole('textbox', { name: 'For your website' }).waitFor()
  await button('Copy').click()
  const line = await page.evaluate(() => navigator.clipboard.readText())
  expect(line).toMatch(/^<script async src="http.*\/widget\.js" data-key="pk_[\w-]+"/)

  const shop = await openShop(line)
  afterAll(shop.close)
  shopUrl = shop.url
  const customer = await person(browser)
  await customer.page.goto(shopUrl)
  const chat = await openChat(customer.page)
  await chat.frame.getByRole('heading', { name: 'Trailers' }).waitFor()
  await chat.log.getByText('Ask us about trailers.').waitFor()
  expect(customer.errors).toEqual([])
  await customer.context.close()
})

it('invites an agent, who joins by the link in the mail and signs in', async () => {
  await go('Teams & agents')
  await button('Invite an agent').click()
  const dialog = page.getByRole('dialog', { name: 'Invite an agent' })
  await dialog.getByLabel('Mail address').fill(newcomer.email)
  await dialog.getByRole('button', { name: 'Send invitation' }).click()
  await page.getByRole('region', { name: 'Invitations' }).getByText(newcomer.email).waitFor()

  const link = await until('the invitation mail', () => {
    const mail = findMail(house.folder, newcomer.email)
    return mail && linkIn(mail)
  })
  const nora = await person(browser)
  await nora.page.goto(link)
  await nora.page.getByLabel('Your name').fill(newcomer.name)
  await nora.page.getByLabel('Password').fill(newcomer.password)
  await nora.page.getByRole('button', { name: 'Join' }).click()
  await listOn(nora.page).waitFor()
  await nora.page.getByRole('button', { name: new RegExp(newcomer.name) }).click()
  await nora.page.getByRole('menuitem', { name: 'Sign out' }).click()
  await nora.page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await signInOn(nora.page, { ...newcomer, role: 'agent' })
  await listOn(nora.page).waitFor()
  expect(nora.errors).toEqual([])
  await nora.context.close()
  await page.getByRole('region', { name: 'Agents' }).getByText(newcomer.name).waitFor()
})

it('makes a team with the new agent in it', async () => {
  await button('New team').click()
  const dialog = page.getByRole('dialog', { name: 'New team' })
  await dialog.getByLabel('Name').fill('Trailer people')
  await dialog.getByRole('checkbox', { name: newcomer.name }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  const team = page.getByRole('region', { name: 'Teams' }).getByRole('listitem').filter({ hasText: 'Trailer people' })
  await team.getByText(newcomer.name).waitFor()
})

it('writes an article; the assistant answers from it once it is published, and not before', async () => {
  expect(await ask(question)).not.toContain(title)
  await go('Articles')
  await page.getByRole('link', { name: 'New article' }).click()
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByLabel('Text', { exact: true }).fill(text)
  await button('Save as draft').click()
  await button('Publish').click()
  await page.getByRole('status').filter({ hasText: 'Knows it' }).waitFor()
  expect(await ask(question)).toContain(`Source: ${title}`)
})

it('hands over what the assistant is not sure enough of', async () => {
  await go('Assistant')
  const slider = page.getByRole('slider', { name: 'How sure it must be to answer' })
  await slider.press('End')
  await save(page)
  expect(await ask(question)).not.toContain(title)
  await button('Back to 60%').click()
  await save(page)
  expect(await ask(question)).toContain(`Source: ${title}`)
})

it('lets another engine think', async () => {
  const content = 'A trailer is 35 euros a day, says the language model.'
  await go('Articles')
  await page.getByRole('link', { name: title }).click()
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  const usedArticleIds = [page.url().split('/').at(-1)]
  vendor.setAnswer('reply', { content, confidence: 0.9, reasoning: 'It stands there.', usedArticleIds })
  vendor.setAnswer('classification', {
    ...{ category: 'sales', priority: 'normal', sentiment: 'neutral', language: 'en' },
    ...{ confidence: 0.9, reasoning: 'Asks for a price.' },
  })
  await go('Assistant')
  await page.getByRole('radio', { name: 'Anthropic' }).check()
  await save(page)
  expect(await ask(question)).toContain(content)
  await page.getByRole('radio', { name: 'Built-in' }).check()
  await save(page)
})

it('no longer knows what was taken back', async () => {
  await go('Articles')
  await page.getByRole('link', { name: title }).click()
  await button('Unpublish').click()
  await page.getByRole('status').filter({ hasText: 'Does not know it' }).waitFor()
  expect(await ask(question)).not.toContain(title)
  expect(errors).toEqual([])
})
