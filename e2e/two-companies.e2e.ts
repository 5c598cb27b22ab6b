import { createArticle, listArticles, publishArticle } from '@hummdesk/contract/knowledge'
import { createTeam } from '@hummdesk/contract/people'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn } from './house/agent.ts'
import { openBrowser, person } from './house/browser.ts'
import { openChat } from './house/chat.ts'
import { listOn, openDesk } from './house/desk.ts'
import type { DemoCompany } from './house/embedded.ts'
import { embeddedHouse } from './house/for-test.ts'
import { until } from './house/process.ts'

const house = await embeddedHouse()
const browser = await openBrowser()
afterAll(() => browser.close())

/** Words nobody else says: each marks one thing of one company. */
const canaries = [
  { article: 'Zinnoberfink', team: 'Zaunammer', message: 'Zwergdommel' },
  { article: 'Quastenflosser', team: 'Quendelschnecke', message: 'Quagga' },
] as const
type Canaries = (typeof canaries)[number]

interface Company {
  name: string
  canaries: Canaries
  /** Everything the company's browsers were ever sent. */
  received: string[]
  desk: Page
  conversationId: string
}

/** Keeps every answer and every frame of every socket, whoever of the company they were for. */
function record(context: BrowserContext, received: string[]): void {
  const listen = (page: Page): void => {
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => received.push(String(payload))))
    page.on('response', async (response) => {
      if (!/\/(api|socket\.io)\//.test(response.url())) return
      received.push(await response.text().catch(() => ''))
    })
  }
  for (const page of context.pages()) listen(page)
  context.on('page', listen)
}

async function furnish({ agents }: DemoCompany, words: Canaries): Promise<void> {
  const { call } = await signIn(house.url, agents[0]!)
  await call(createTeam, { body: { name: words.team, category: null } })
  const body = {
    title: `How a ${words.article} is looked after`,
    content: `A ${words.article} is looked after every second morning. It needs 12 grams of millet a day.`,
  }
  const article = await call(createArticle, { body })
  await call(publishArticle, { params: { id: article.id }, body: {} })
  const isIndexed = async (): Promise<boolean> => {
    const { items } = await call(listArticles, { query: { search: words.article } })
    return items[0]?.indexState === 'indexed'
  }
  await until('the article to be learnt', isIndexed)
}

/** A customer asks and an agent looks on: both are recorded. */
async function openCompany(company: DemoCompany, words: Canaries): Promise<Company> {
  await furnish(company, words)
  const received: string[] = []
  const customer = await person(browser)
  record(customer.context, received)
  const desk = await openDesk(browser, house.url, company.agents[0]!, { view: 'assistant' })
  record(desk.context, received)
  // The socket was opened before anybody recorded it.
  await desk.page.reload()
  await desk.page.getByRole('status').filter({ hasText: 'Live' }).first().waitFor()

  await customer.page.goto(company.demoUrl)
  const chat = await openChat(customer.page)
  await chat.say(`How is a ${words.article} looked after? ${words.message}`)
  await chat.log.getByText('Source: ').or(chat.log.getByText('We are asking a person')).first().waitFor()
  await desk.page.goto(`${house.url}/agent/all`)
  const row = desk.page.getByRole('link', { name: words.message })
  await row
    .or(desk.page.getByRole('link', { name: 'With the assistant' }))
    .first()
    .waitFor()
  if ((await row.count()) === 0) await desk.page.getByRole('link', { name: 'With the assistant' }).click()
  await row.click()
  await desk.page.getByRole('region', { name: 'Messages' }).getByText(words.message).waitFor()
  const conversationId = new URL(desk.page.url()).pathname.split('/').at(-1)!
  return { name: company.name, canaries: words, received, desk: desk.page, conversationId }
}

let companies: [Company, Company]
beforeAll(async () => {
  const [first, second] = house.companies
  companies = await Promise.all([openCompany(first!, canaries[0]), openCompany(second!, canaries[1])])
})

const pairs = () => [companies, [companies[1], companies[0]] as const] as const

it('a link to a conversation of the other company leads to nothing', async () => {
  for (const [one, other] of pairs()) {
    await one.desk.goto(`${house.url}/agent/all/${other.conversationId}`)
    await one.desk.getByText('No such conversation').waitFor()
  }
})

it('neither lists nor searches hold anything of the other company', async () => {
  for (const [one, other] of pairs()) {
    for (const view of ['mine', 'unassigned', 'all', 'assistant', 'closed']) {
      await one.desk.goto(`${house.url}/agent/${view}`)
      await listOn(one.desk).waitFor()
    }
    await one.desk.goto(`${house.url}/admin/articles`)
    const search = one.desk.getByRole('searchbox', { name: 'Search in titles and texts' })
    await search.fill(one.canaries.article)
    await one.desk.getByRole('link', { name: new RegExp(one.canaries.article) }).waitFor()
    await search.fill(other.canaries.article)
    await one.desk.getByText('Nothing matches').waitFor()
    for (const page of ['people', 'inboxes', 'assistant', 'jobs', '']) {
      await one.desk.goto(`${house.url}/admin/${page}`)
      await one.desk.getByRole('heading', { level: 1 }).waitFor()
    }
  }
})

it('the assistant of one company knows nothing of the other, whoever asks', async () => {
  for (const [index, [one, other]] of pairs().entries()) {
    const stranger = await person(browser)
    await stranger.page.goto(house.companies[index]!.demoUrl)
    const chat = await openChat(stranger.page)
    await chat.say('What does it need, how many grams of millet a day, and on which morning?')
    await chat.log.getByText('Source: ').or(chat.log.getByText('We are asking a person')).first().waitFor()
    expect(await chat.words()).not.toContain(other.canaries.article)
    expect(one.name).not.toBe(other.name)
    await stranger.context.close()
  }
})

it('no answer and no frame of a socket ever held a word of the other company', () => {
  for (const [one, other] of pairs()) {
    const everything = one.received.join('\n')
    for (const word of Object.values(one.canaries)) expect(everything, `${one.name} sees its own`).toContain(word)
    for (const word of Object.values(other.canaries))
      expect(everything, `${one.name} sees another's`).not.toContain(word)
    expect(everything).not.toContain(other.conversationId)
  }
})
