import { randomUUID } from 'node:crypto'
import type { Handoff } from '@hummdesk/contract/conversations'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { type Scene, sceneOf } from '../../test/scene.ts'
import { Problem } from '../kernel/problem.ts'
import { acceptHandoff } from './accept-handoff.ts'
import { alarmHandoff } from './alarm-handoff.ts'
import { assignConversation } from './assign-conversation.ts'
import { closeConversation } from './close-conversation.ts'
import { handOnConversation } from './hand-on-conversation.ts'
import { moves } from './handoff-rules.ts'
import { queueHandoff } from './queue-handoff.ts'
import { receiveMessage } from './receive-message.ts'
import { requestHandoff } from './request-handoff.ts'
import { returnConversation } from './return-conversation.ts'
import { sendReply } from './send-reply.ts'
import { findRow } from './views.ts'
import { writeAssistantMessage } from './write-assistant-message.ts'

const own = await desk()
const { db, given } = own
const { scene, faultsOf } = sceneOf(own)
type State = Handoff['state']
const states = ['requested', 'queued', 'accepted', 'closed', 'failed', 'returned'] as const satisfies readonly State[]
const why = { trigger: 'low_confidence', reason: 'Nothing written fits.', confidence: 0.31 } as const

interface Stage extends Scene {
  bo: string
  handoffId: string
}

/** A conversation whose hand-off stands in this state; where somebody has it, Ada does. */
async function stage(state: State): Promise<Stage> {
  const shown = await scene('automated')
  const { tenant, conversationId, ada, world } = shown
  await tenant.write((tx) => requestHandoff(tx, conversationId, why))
  const { rows } = await db.migrator.query('select id from handoffs where conversation_id = $1', [conversationId])
  const handoffId: string = rows[0].id
  const steps: Record<State, () => Promise<unknown>> = {
    requested: async () => {},
    queued: () => tenant.write((tx) => queueHandoff(tx, conversationId)),
    accepted: () => tenant.write((tx) => acceptHandoff(tx, handoffId, ada)),
    closed: () => tenant.write((tx) => closeConversation(tx, conversationId, ada)),
    failed: () => db.migrator.query("update handoffs set state = 'failed' where id = $1", [handoffId]),
    returned: () => tenant.write((tx) => returnConversation(tx, conversationId, ada)),
  }
  await steps[state]()
  return { ...shown, handoffId, bo: await given.agent(world, { name: 'Bo' }) }
}

const newestState = async (conversationId: string): Promise<string> => {
  const { rows } = await db.migrator.query(
    'select state from handoffs where conversation_id = $1 order by requested_at desc, id desc limit 1',
    [conversationId],
  )
  return rows[0].state
}

const clientId = randomUUID
const events: Record<string, (stage: Stage, name: string) => Promise<unknown>> = {
  'the customer asks for a person': ({ tenant, conversationId }) =>
    tenant.write((tx) => requestHandoff(tx, conversationId, { ...why, trigger: 'customer_button' })),
  'the customer writes': ({ tenant, from }, name) =>
    receiveMessage(tenant, from, { content: 'And now?', channelMessageId: name }),
  'the assistant asks for a person': ({ tenant, conversationId }) =>
    tenant.write((tx) => requestHandoff(tx, conversationId, why)),
  'the assistant finds nobody': ({ tenant, conversationId }) => tenant.write((tx) => queueHandoff(tx, conversationId)),
  'the assistant assigns Bo': ({ tenant, conversationId, bo }) =>
    tenant.write((tx) => assignConversation(tx, conversationId, bo, 'assistant')),
  'the assistant answers': async ({ tenant, conversationId, messageId }) => {
    const answer = { conversationId, epoch: 0, content: 'Late.', sources: [], inReplyTo: messageId }
    expect(await tenant.write((tx) => writeAssistantMessage(tx, answer))).toBe(undefined)
  },
  'Ada accepts': ({ tenant, handoffId, ada }) => tenant.write((tx) => acceptHandoff(tx, handoffId, ada)),
  'Bo accepts': ({ tenant, handoffId, bo }) => tenant.write((tx) => acceptHandoff(tx, handoffId, bo)),
  'Ada assigns Bo': ({ tenant, conversationId, ada, bo }) =>
    tenant.write((tx) => assignConversation(tx, conversationId, bo, { agentId: ada })),
  'Ada puts it back': ({ tenant, conversationId, ada }) =>
    tenant.write((tx) => assignConversation(tx, conversationId, null, { agentId: ada })),
  'Ada replies': ({ tenant, conversationId, ada }, name) =>
    tenant.write((tx) =>
      sendReply(tx, conversationId, { agentId: ada, content: 'Soon.', kind: 'text', clientId: name }),
    ),
  'Ada returns it': ({ tenant, conversationId, ada }) =>
    tenant.write((tx) => returnConversation(tx, conversationId, ada)),
  'Ada hands it to Bo': ({ tenant, conversationId, ada, bo }, name) =>
    tenant.write((tx) => handOnConversation(tx, conversationId, { agentId: bo, reason: '', clientId: name }, ada)),
  'Ada closes': ({ tenant, conversationId, ada }) => tenant.write((tx) => closeConversation(tx, conversationId, ada)),
  'the deadline passes': ({ tenant, conversationId, handoffId }) =>
    tenant.write((tx) => alarmHandoff(tx, { conversationId, handoffId, deadlineAt: '2100-01-01T00:00:00Z' })),
}

// A state, or `!` and the refusal. In the order of `states`.
const table: Record<string, string> = {
  'the customer asks for a person': 'requested queued accepted !conversation_closed failed requested',
  'the customer writes': 'requested queued accepted closed failed returned',
  'the assistant asks for a person': 'requested queued accepted !conversation_closed failed requested',
  'the assistant finds nobody': 'queued queued accepted closed failed returned',
  'the assistant assigns Bo': 'accepted accepted accepted closed failed returned',
  'the assistant answers': 'requested queued accepted closed failed returned',
  'Ada accepts': 'accepted accepted accepted !handoff_over !handoff_over !handoff_over',
  'Bo accepts': 'accepted accepted !handoff_taken !handoff_over !handoff_over !handoff_over',
  'Ada assigns Bo': 'accepted accepted accepted !conversation_closed failed accepted',
  'Ada puts it back': 'requested queued queued !conversation_closed failed requested',
  'Ada replies': 'accepted accepted accepted !conversation_closed failed !conversation_not_held',
  'Ada returns it': 'returned returned returned !conversation_closed failed returned',
  'Ada hands it to Bo': 'requested requested requested !conversation_closed requested requested',
  'Ada closes': 'closed closed closed closed failed !conversation_not_held',
  'the deadline passes': 'requested queued accepted closed failed returned',
}

async function outcome(stage: Stage, event: string, name: string): Promise<string> {
  try {
    await events[event]?.(stage, name)
  } catch (error) {
    if (error instanceof Problem) return `!${error.code}`
    throw error
  }
  return newestState(stage.conversationId)
}

describe('a hand-off', () => {
  it('has a word for every event', () => expect(Object.keys(table)).toEqual(Object.keys(events)))

  it.each(Object.entries(table))('%s: every state, and the same a second time', async (event, expected) => {
    const found: string[] = []
    for (const state of states) {
      const shown = await stage(state)
      const name = clientId()
      const first = await outcome(shown, event, name)
      const before = await tenantRow(shown)
      const again = await outcome(shown, event, name)
      expect([again, await tenantRow(shown)]).toEqual([first, before])
      expect(await faultsOf(shown.world)).toEqual([])
      found.push(first)
    }
    expect(found.join(' ')).toBe(expected)
  })

  it('goes no other way in the table itself', async () => {
    const allowed = new Set(Object.values(moves).flatMap(({ from, to }) => from.map((state) => `${state} ${to}`)))
    const { handoffId } = await stage('requested')
    const set = (state: State) =>
      db.migrator.query('update handoffs set state = $1 where id = $2', [state, handoffId]).then(
        () => true,
        (error: { code: string }) => {
          expect(error.code).toBe('HD002')
          return false
        },
      )
    for (const from of states)
      for (const to of states) {
        await db.migrator.query('alter table handoffs disable trigger handoffs__moves')
        await set(from)
        await db.migrator.query('alter table handoffs enable trigger handoffs__moves')
        expect([from, to, await set(to)]).toEqual([from, to, from === to || allowed.has(`${from} ${to}`)])
      }
  })
})

const tenantRow = ({ tenant, conversationId }: Stage) => tenant.read((tx) => findRow(tx, conversationId))
