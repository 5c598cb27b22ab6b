import { randomUUID } from 'node:crypto'
import { assignConversation, sendReply } from '@hummdesk/contract/conversations'
import { exportConversations } from '@hummdesk/contract/exports'
import { createInbox } from '@hummdesk/contract/inboxes'
import { createArticle } from '@hummdesk/contract/knowledge'
import { createTeam } from '@hummdesk/contract/people'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { adversarialRows, inMessages } from './adversarial/rows.ts'
import { type Agent, signIn } from './house/agent.ts'
import { openBrowser, type Person, person } from './house/browser.ts'
import { listOn, signInOn } from './house/desk.ts'
import { embeddedHouse } from './house/for-test.ts'
import { openVisitor, type Visitor } from './house/visitor.ts'

const house = await embeddedHouse()
const { inboxKey, agents } = house.companies[0]!
const owner = agents.find(({ role }) => role === 'owner')!
const browser = await openBrowser()
afterAll(() => browser.close())

const rows = adversarialRows()
const MOST_MESSAGES = 100
let visitor: Visitor
let agent: Agent
let conversationId = ''
let articleId = ''

/** A name is one line without controls. */
const nameOf = (row: string): string =>
  row
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 60)
    .toWellFormed()
    .trim()
const named = [...new Set(rows.map(nameOf))].filter((name) => name !== '').slice(0, 30)

beforeAll(async () => {
  agent = await signIn(house.url, owner)
  visitor = await openVisitor(house.url, inboxKey)
  const messages = inMessages(rows, 4_800).slice(0, MOST_MESSAGES)
  for (const words of messages) ({ conversationId } = await visitor.say(words))
  await agent.call(assignConversation, { params: { id: conversationId }, body: { agentId: agent.session.agentId } })
  for (const [index, content] of messages.entries())
    await agent.call(sendReply, {
      params: { id: conversationId },
      body: { content, kind: index % 3 === 2 ? 'note' : 'text', clientId: randomUUID() },
    })
  const [title = ''] = named
  const article = await agent.call(createArticle, { body: { title, content: inMessages(rows, 90_000)[0] ?? '' } })
  articleId = article.id
  await agent.call(createArticle, { body: { title: 'A word', content: 'w'.repeat(90_000) } })
  for (const name of named) await agent.call(createTeam, { body: { name, category: null } })
  for (const [index, name] of named.slice(0, 8).entries())
    await agent.call(createInbox, {
      body: {
        name,
        greeting: (rows[index] ?? '').slice(0, 300).toWellFormed().trim(),
        accent: '#112233',
        sites: [],
        hasAssistant: true,
      },
    })
}, 300_000)

interface Watched extends Person {
  /** Dialogs, requests to elsewhere, and what the policy forbade: each would be a row that lives. */
  lives: string[]
}

async function watched(): Promise<Watched> {
  const someone = await person(browser)
  const lives: string[] = []
  const watch = (page: Page): void => {
    page.on('dialog', (dialog) => {
      lives.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
  }
  watch(someone.page)
  someone.context.on('page', (page) => lives.push(`opened ${page.url()}`))
  someone.context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== house.url && !/^(data|blob|ws):$/.test(protocol)) lives.push(`asked ${request.url().slice(0, 100)}`)
  })
  return { ...someone, lives }
}

/** Nothing lives, and nothing is wider than its window. */
async function expectInert({ page, lives, errors }: Watched, where: string): Promise<void> {
  // Whatever was going to run has had a turn of every queue by then.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))))
  expect(lives, where).toEqual([])
  expect(errors, where).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wider, `${where} is too wide`).toBeLessThanOrEqual(1)
  const framed = await page.evaluate(
    () => document.querySelectorAll('iframe, object, embed, base, form[action]').length,
  )
  expect(framed, `${where} holds what it should not`).toBe(0)
}

it('nothing lives on any screen of the agents', async () => {
  const someone = await watched()
  const { page } = someone
  await page.goto(`${house.url}/agent/all`)
  await signInOn(page, owner)
  await listOn(page).waitFor()
  await expectInert(someone, 'the list')
  await page.goto(`${house.url}/agent/all/${conversationId}`)
  const thread = page.getByRole('region', { name: 'Messages' })
  await thread.getByRole('listitem').first().waitFor()
  await expectInert(someone, 'the end of the thread')
  for (let more = 0; more < 4; more += 1) {
    await thread.evaluate((element) => element.scrollTo({ top: 0 }))
    await page.waitForTimeout(300)
    await expectInert(someone, 'the thread')
  }
  for (const link of await thread.getByRole('link').all())
    expect(await link.getAttribute('href')).toMatch(/^(https?:|mailto:|tel:|\/)/i)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectInert(someone, 'the thread on a telephone')
  await someone.context.close()
})

it('nothing lives on any screen of the admins', async () => {
  const someone = await watched()
  const { page } = someone
  await page.goto(`${house.url}/admin/`)
  await signInOn(page, owner)
  await page.getByRole('navigation', { name: 'Settings' }).waitFor()
  for (const path of [
    'articles',
    `articles/${articleId}`,
    'people',
    'inboxes',
    'inboxes/new',
    'assistant',
    'audit',
    'jobs',
    '',
  ]) {
    await page.goto(`${house.url}/admin/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await expectInert(someone, `/admin/${path}`)
  }
  await someone.context.close()
})

it('nothing lives in the chat', async () => {
  const someone = await watched()
  const { page } = someone
  await page.goto(`${house.url}/widget/?key=${inboxKey}`)
  await page.evaluate(
    ([name, token]) => localStorage.setItem(name!, token!),
    [`hummdesk.session.${inboxKey}`, visitor.token],
  )
  await page.reload()
  await page.getByRole('log').getByText('You', { exact: true }).first().waitFor({ state: 'attached' })
  await expectInert(someone, 'the chat')
  await page.setViewportSize({ width: 380, height: 600 })
  await expectInert(someone, 'the chat, narrow')
  await someone.context.close()
})

it('nothing in the export is worked out by a spreadsheet', async () => {
  const { csv } = await agent.call(exportConversations, { query: { after: '0', limit: '1000' } })
  const cells = [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell)
  expect(cells.length).toBeGreaterThan(100)
  expect(
    cells.filter(
      (cell) => /^[\s'"\u200b\ufeff]*[=+@＝＋＠-]/.test(cell) && !cell.startsWith("'") && !/^[+-]?\d+$/.test(cell),
    ),
  ).toEqual([])
})
