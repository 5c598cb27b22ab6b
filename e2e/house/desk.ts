import type { Browser, Locator, Page } from 'playwright-core'
import { type Person, person } from './browser.ts'
import type { DemoAgent } from './embedded.ts'

/** An agent's screen: signed in, and counting what it asks the desk for. */
export interface DeskScreen extends Person {
  /** How often the page was loaded, and how often it asked for a list of conversations. */
  loads: () => number
  lists: () => number
  row: (words: string | RegExp) => Locator
}

function countOn(page: Page): { loads: () => number; lists: () => number } {
  let loads = 0
  let lists = 0
  page.on('domcontentloaded', () => (loads += 1))
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (request.method() === 'GET' && pathname === '/api/v1/conversations') lists += 1
  })
  return { loads: () => loads, lists: () => lists }
}

export async function signInOn(page: Page, { email, password }: DemoAgent): Promise<void> {
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** The list of conversations: a part of the screen, or on a narrow one all of it. */
export const listOn = (page: Page): Locator => {
  const name = /^Conversations:/
  return page.getByRole('region', { name }).or(page.getByRole('main', { name }))
}

export const rowOn = (page: Page, words: string | RegExp): Locator => listOn(page).getByRole('link', { name: words })

/** Opens a view of the desk as somebody who is not signed in yet, and waits until its line is live. */
export async function openDesk(
  browser: Browser,
  url: string,
  agent: DemoAgent,
  { view = 'all', ...look }: { view?: string; dark?: boolean; width?: number; height?: number } = {},
): Promise<DeskScreen> {
  const someone = await person(browser, look)
  const { page } = someone
  const counts = countOn(page)
  await page.goto(`${url}/agent/${view}`)
  await signInOn(page, agent)
  await listOn(page).waitFor()
  await page.getByRole('status').filter({ hasText: 'Live' }).first().waitFor()
  return { ...someone, ...counts, row: (words) => rowOn(page, words) }
}
