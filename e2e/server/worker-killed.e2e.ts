import { randomUUID } from 'node:crypto'
import { getDraft, requestDraft, updateAssistant } from '@hummdesk/contract/assist'
import { afterAll, expect, it } from 'vitest'
import { openWireAnthropic } from '../../packages/ai/test/wire-anthropic.ts'
import { signIn } from '../house/agent.ts'
import { expectKept } from '../house/crowd.ts'
import { serverHouse } from '../house/for-test.ts'
import { until } from '../house/process.ts'
import { openVisitor } from '../house/visitor.ts'

const vendor = await openWireAnthropic()
afterAll(vendor.close)
const house = await serverHouse({ env: { ANTHROPIC_API_KEY: 'sk-good', ANTHROPIC_BASE_URL: vendor.url } })
const [worker, other] = house.workers
const { inboxKey, agents } = house.companies[0]!
if (!worker || !other) throw new Error('a house has two workers')

const isForReply = ({ body }: { body: unknown }): boolean => JSON.stringify(body).includes('usedArticleIds')
const repliesAsked = (): number => vendor.requests.filter(isForReply).length

it('a draft whose worker was killed while it thought comes once, from the other worker', async () => {
  await other.kill()
  const agent = await signIn(house.url, agents[0]!)
  await agent.call(updateAssistant, { body: { engine: 'anthropic' } })
  const watcher = await agent.watch()
  const visitor = await openVisitor(house.url, inboxKey)
  const words = `Please let me talk to a person about my order ${randomUUID()}`
  const accepted = await visitor.say(words)
  const params = { id: accepted.conversationId }
  const draft = async () => (await agent.call(getDraft, { params })).draft ?? undefined
  await until('the first draft', draft, 60)
  const suggested = (): number => watcher.facts.filter(({ type }) => type === 'draft.suggested').length
  await until('the first draft to be told', () => suggested() === 1)

  const askedBefore = repliesAsked()
  vendor.setDelay(120_000)
  vendor.setMode('slow')
  await agent.call(requestDraft, { params, body: {} })
  await until('a worker to ask the vendor', () => repliesAsked() === askedBefore + 1)
  expect(await draft()).toBeUndefined()
  await other.start()
  await worker.kill('SIGKILL')
  const content = `The other worker wrote this ${randomUUID()}`
  vendor.setAnswer('reply', { content, confidence: 0.7, reasoning: 'It took over.', usedArticleIds: [] })
  vendor.setMode('ok')

  const second = await until('the draft of the other worker', draft, 100)
  expect(second.content).toBe(content)
  await until('the draft to be told', () => suggested() === 2)
  await worker.start()
  const { rows } = await house.db.migrator.query<{ waiting: number; drafts: number }>(
    `select (select count(*)::int from jobs where state in ('waiting', 'dispatched')) as waiting,
            (select count(*)::int from drafts where conversation_id = $1) as drafts`,
    [accepted.conversationId],
  )
  expect(rows[0]).toEqual({ waiting: 0, drafts: 2 })
  expect(suggested()).toBe(2)
  expect(repliesAsked()).toBe(askedBefore + 2)
  await expectKept({ attempted: [{ words }], accepted: [accepted] }, { reader: agent, watchers: [watcher] })
  watcher.stop()
})
