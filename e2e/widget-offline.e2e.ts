import { randomUUID } from 'node:crypto'
import { listConversations } from '@hummdesk/contract/conversations'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { signIn } from './house/agent.ts'
import { openBrowser, person } from './house/browser.ts'
import { chatOn, openChat } from './house/chat.ts'
import { embeddedHouse } from './house/for-test.ts'
import { until } from './house/process.ts'
import { openShop, snippet } from './house/shop.ts'

const house = await embeddedHouse()
const { inboxKey, agents } = house.companies[0]!
const browser = await openBrowser()
afterAll(() => browser.close())
const shop = await openShop(snippet(house.url, inboxKey))
afterAll(shop.close)

const question = 'How long is the warranty on the frame of my bike?'

async function newCustomer(look: Parameters<typeof person>[1] = {}) {
  const customer = await person(browser, look)
  afterAll(() => customer.context.close())
  return customer
}

/** What has the focus, as a screen reader would say it, in the page or in the chat's frame. */
const focusOf = async (page: Page): Promise<string> => {
  for (const frame of page.frames()) {
    const focused = frame.locator('*:focus').last()
    if ((await focused.count()) > 0 && (await focused.evaluate(({ tagName }) => tagName)) !== 'IFRAME')
      return (await focused.getAttribute('aria-label')) ?? (await focused.evaluate(({ tagName }) => tagName))
  }
  return ''
}

it('brings the answer by polling where sockets do not come through', async () => {
  const { page, context, errors } = await newCustomer()
  let sockets = 0
  await context.routeWebSocket(/socket\.io/, (socket) => {
    sockets += 1
    socket.close()
  })
  await context.route(/\/socket\.io\//, (route) => route.abort())
  await page.goto(shop.url)
  const chat = await openChat(page)
  await chat.say(question)
  await chat.log.getByText('Source: ').first().waitFor()
  await chat.frame.getByRole('button', { name: 'Talk to a person' }).click()
  await chat.log.getByText('We are asking a person to join you.').waitFor()
  expect(sockets).toBeGreaterThan(0)
  expect(errors).toEqual([])
})

it('keeps a message while the desk is down, over a reload too, and sends it once when it is back', async () => {
  const { page } = await newCustomer()
  await page.goto(shop.url)
  let chat = await openChat(page)
  await chat.say('Hello there')
  await chat.log.getByText('Sent').waitFor()
  const words = `Written while nobody listened ${randomUUID()}`
  await house.kill('SIGKILL')
  await chat.say(words)
  await chat.log.getByText('Waiting for the connection').waitFor()
  await chat.frame.getByText('No connection just now.').waitFor()
  await house.start()
  await chat.frame.getByText('No connection just now.').waitFor({ state: 'detached', timeout: 60_000 })
  await chat.log.getByText('Waiting for the connection').waitFor({ state: 'detached', timeout: 60_000 })
  await page.reload()
  chat = await chatOn(page)
  await chat.log.getByText(words).waitFor()
  expect(await chat.log.getByText(words).count()).toBe(1)

  const agent = await signIn(house.url, agents[0]!)
  const views = ['all', 'assistant'] as const
  const lists = await Promise.all(views.map((view) => agent.call(listConversations, { query: { view } })))
  const threads = await Promise.all(lists.flatMap(({ items }) => items.slice(0, 5)).map(({ id }) => agent.thread(id)))
  expect(threads.flat().filter(({ content }) => content === words)).toHaveLength(1)
})

it('works on a page whose policy allows nothing but the desk', async () => {
  const policy = `default-src 'none'; script-src ${house.url}; frame-src ${house.url}; require-trusted-types-for 'script'`
  const strict = await openShop(snippet(house.url, inboxKey), { policy })
  afterAll(strict.close)
  const { page, errors } = await newCustomer()
  await page.goto(strict.url)
  const chat = await openChat(page)
  await chat.say(question)
  await chat.log.getByText('Source: ').first().waitFor()
  expect(errors).toEqual([])
})

it('works on another site, where the browser lets its frame store nothing', async () => {
  const { page, errors } = await newCustomer()
  await page.goto(shop.crossSiteUrl)
  const chat = await openChat(page)
  const mayStore = chat.frame.evaluate(() => localStorage.length).catch(() => undefined)
  expect(await mayStore).toBeUndefined()
  await chat.say(question)
  await chat.log.getByText('Source: ').first().waitFor()
  expect(errors).toEqual([])
})

it('works where the browser lets nobody store anything', async () => {
  const { page, context, errors } = await newCustomer()
  await context.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('The user said no', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse })
  })
  await page.goto(shop.url)
  const chat = await openChat(page)
  await chat.say(question)
  await chat.log.getByText('Source: ').first().waitFor()
  expect(errors).toEqual([])
})

it('is opened, written in and closed by keyboard alone', async () => {
  const { page } = await newCustomer()
  await page.goto(shop.url)
  await page.getByRole('button', { name: 'Open chat' }).waitFor()
  await until('Tab to reach the chat', async () => {
    await page.keyboard.press('Tab')
    return (
      (await page.getByRole('button', { name: 'Open chat' }).evaluate((button) => button.matches(':focus'))) ||
      undefined
    )
  })
  await page.keyboard.press('Enter')
  const chat = await chatOn(page)
  await until('the field to have the focus', async () => (await focusOf(page)) === 'Write a message')
  await page.keyboard.type(question)
  await page.keyboard.press('Enter')
  await chat.log.getByText('Source: ').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Open chat' }).waitFor()
  await until('the button to have the focus again', () =>
    page.getByRole('button', { name: 'Open chat' }).evaluate((button) => button.matches(':focus')),
  )
})

it('fits a telephone', async () => {
  const { page } = await newCustomer({ width: 390, height: 844 })
  await page.goto(house.companies[0]!.demoUrl)
  const chat = await openChat(page)
  await chat.say(question)
  await chat.log.getByText('Source: ').first().waitFor()
  for (const frame of page.frames()) {
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, frame.url()).toBeLessThanOrEqual(0)
  }
  const box = await chat.frame.getByRole('textbox').boundingBox()
  expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844).toBe(true)
})
