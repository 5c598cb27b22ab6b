import { randomInt, randomUUID } from 'node:crypto'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { Problem } from '../kernel/problem.ts'
import { acceptHandoff } from './accept-handoff.ts'
import { assignConversation } from './assign-conversation.ts'
import { closeConversation } from './close-conversation.ts'
import { handOnConversation } from './hand-on-conversation.ts'
import { markRead } from './mark-read.ts'
import { receiveMessage } from './receive-message.ts'
import { requestHandoff } from './request-handoff.ts'
import { returnConversation } from './return-conversation.ts'
import { sendReply } from './send-reply.ts'
import { writeAssistantMessage } from './write-assistant-message.ts'

const own = await desk()
const { db, given, factsOf } = own
const { faultsOf } = sceneOf(own)
const one = <T>(of: readonly T[]): T => of[randomInt(of.length)]!

/** Six customers and three agents do whatever they like, a dozen things at a time. */
async function storm(steps: number) {
  const world = await given.account()
  const { tenant } = world
  const { inboxId } = await given.inbox(world)
  const agents = await Promise.all(['Ada', 'Bo', 'Cy'].map((name) => given.agent(world, { name, maxActive: 3 })))
  const customers = Array.from({ length: 6 }, () => ({ inboxId, externalId: randomUUID(), contactName: 'Visitor' }))
  const known: { conversationId: string; messageId: string }[] = []

  const receive = async () => {
    const content = one(['Hello', 'Where is my parcel?', 'I want to talk to a human'])
    known.push(await receiveMessage(tenant, one(customers), { content, channelMessageId: randomUUID() }))
  }
  const verbs = [
    receive,
    receive,
    async () => {
      const { conversationId, messageId } = one(known)
      const { rows } = await db.migrator.query('select epoch from conversations where id = $1', [conversationId])
      const answer = { conversationId, epoch: rows[0].epoch, content: 'Three days.', sources: [], inReplyTo: messageId }
      await tenant.write((tx) => writeAssistantMessage(tx, answer))
    },
    async () => {
      const reply = {
        agentId: one(agents),
        content: 'Soon.',
        kind: one(['text', 'note'] as const),
        clientId: randomUUID(),
      }
      const { conversationId } = one(known)
      await tenant.write((tx) => sendReply(tx, conversationId, reply))
    },
    async () => {
      const why = { trigger: 'low_confidence', reason: 'unsure', confidence: 0.2 } as const
      const { conversationId } = one(known)
      await tenant.write((tx) => requestHandoff(tx, conversationId, why))
    },
    async () => {
      const [{ conversationId }, agentId] = [one(known), one([...agents, null])]
      const by = one([{ agentId: one(agents) }, 'assistant'] as const)
      await tenant.write((tx) => assignConversation(tx, conversationId, agentId, by))
    },
    async () => {
      const { conversationId } = one(known)
      const { rows } = await db.migrator.query('select id from handoffs where conversation_id = $1', [conversationId])
      if (rows.length > 0) await tenant.write((tx) => acceptHandoff(tx, one(rows).id, one(agents)))
    },
    async () => {
      const { conversationId } = one(known)
      await tenant.write((tx) => returnConversation(tx, conversationId, one(agents)))
    },
    async () => {
      const [{ conversationId }, agentId] = [one(known), one([...agents, undefined])]
      const handOn = { agentId, reason: 'Yours.', clientId: randomUUID() }
      await tenant.write((tx) => handOnConversation(tx, conversationId, handOn, one(agents)))
    },
    async () => {
      const { conversationId } = one(known)
      await tenant.write((tx) => closeConversation(tx, conversationId, one(agents)))
    },
    async () => {
      const { conversationId } = one(known)
      await tenant.write((tx) => markRead(tx, conversationId, randomInt(20)))
    },
  ]
  await receive()
  let left = steps
  const refused = new Set<string>()
  const act = async () => {
    while (left-- > 0)
      await one(verbs)().catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error
        refused.add(error.code)
      })
  }
  await Promise.all(Array.from({ length: 12 }, act))
  return { world, refused }
}
/** Races are many rounds: on a busy machine they take their time. */
const patient = { timeout: 180_000 }

describe('everybody at once', () => {
  it('leaves numbers, counts, hand-offs and facts true', patient, async () => {
    const { world, refused } = await storm(400)
    const expected = ['conversation_closed', 'conversation_not_held', 'handoff_taken', 'handoff_over']
    expect([...refused].filter((code) => !expected.includes(code))).toEqual([])
    expect(await faultsOf(world)).toEqual([])

    const { rows } = await db.migrator.query(
      `select 'two open' as fault, contact_id::text as about from conversations
        where account_id = $1 and mode <> 'closed' group by contact_id having count(*) > 1
       union all
       select 'word after the close', m.id::text from messages m
         join messages e on e.conversation_id = m.conversation_id and e.event = 'conversation_closed' and m.number > e.number
        where m.account_id = $1
       union all
       select 'assistant after the hand-off', m.id::text from messages m
         join messages e on e.conversation_id = m.conversation_id and m.number > e.number
          and e.event in ('handoff_requested', 'agent_joined')
        where m.account_id = $1 and m.sender = 'assistant' and not exists (
          select from messages r where r.conversation_id = m.conversation_id and r.event = 'returned_to_assistant'
             and r.number between e.number and m.number)
       union all
       select 'time runs back', b.id::text from messages a
         join messages b on b.conversation_id = a.conversation_id and b.number = a.number + 1 and b.created_at < a.created_at
        where a.account_id = $1
       union all
       select 'hand-off of another state', c.id::text from conversations c join handoffs h on h.conversation_id = c.id
        where c.account_id = $1 and (
          (c.mode = 'closed' and h.state not in ('closed', 'returned'))
          or (c.assignee_id is not null and h.state in ('requested', 'queued'))
          or (c.assignee_id is null and h.state = 'accepted')
          or (c.mode = 'automated' and h.state not in ('closed', 'returned')))
       union all
       select 'epoch', c.id::text from conversations c
        where c.account_id = $1
          and c.epoch <> (select count(*) from handoffs h where h.conversation_id = c.id) + (c.mode = 'closed')::int
            + (select count(*) from messages m where m.conversation_id = c.id and m.event = 'returned_to_assistant')
       union all
       select 'follows nothing closed', c.id::text from conversations c join conversations f on f.id = c.follows_id
        where c.account_id = $1 and (f.mode <> 'closed' or f.number >= c.number)`,
      [world.accountId],
    )
    expect(rows).toEqual([])

    const told = (await factsOf(world.tenant)).filter(({ type }) => type.startsWith('message.'))
    const messages = await db.migrator.query('select id from messages where account_id = $1', [world.accountId])
    expect(told.map(({ data }) => JSON.stringify(data).match(/"messageId":\s?"([^"]+)"/)?.[1]).sort()).toEqual(
      messages.rows.map(({ id }) => id).sort(),
    )
  })
})
