import { randomUUID } from 'node:crypto'
import type { TenantTx } from '@hummdesk/database/tenant'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { acceptHandoff } from './accept-handoff.ts'
import { findOpenHandoff } from './handoff-view.ts'
import { requestHandoff } from './request-handoff.ts'
import { returnConversation } from './return-conversation.ts'
import { findRow } from './views.ts'
import { writeAssistantMessage } from './write-assistant-message.ts'

const own = await desk()
const { db, given, factsOf } = own
const { scene, faultsOf } = sceneOf(own)
const why = { trigger: 'low_confidence', reason: 'Nothing written fits.', confidence: 0.31 } as const
/** Races are many rounds: on a busy machine they take their time. */
const patient = { timeout: 240_000 }

const handoffOf = async (conversationId: string): Promise<string> => {
  const { rows } = await db.migrator.query('select id from handoffs where conversation_id = $1', [conversationId])
  return rows[0].id
}

describe('acceptHandoff', () => {
  it('gives the conversation to the one who was first, and tells the other', async () => {
    const { tenant, conversationId, world, ada } = await scene('automated')
    const bo = await given.agent(world, { name: 'Bo' })
    await tenant.write((tx) => requestHandoff(tx, conversationId, why))
    const handoffId = await handoffOf(conversationId)
    const accept = (agentId: string) =>
      tenant
        .write((tx) => acceptHandoff(tx, handoffId, agentId))
        .then(
          ({ row, handoff }) => `${handoff.state} ${row.assigneeId}`,
          ({ code }) => code,
        )
    const told = await Promise.all([ada, bo, ada, bo, ada, bo].map(accept))
    const { assigneeId } = (await tenant.read((tx) => findRow(tx, conversationId))) ?? {}
    expect(told.toSorted()).toEqual([...Array(3).fill(`accepted ${assigneeId}`), ...Array(3).fill('handoff_taken')])
    expect((await factsOf(tenant)).filter(({ type }) => type === 'handoff.accepted')).toEqual([
      { type: 'handoff.accepted', data: { conversationId, handoffId } },
    ])
    expect(await faultsOf(world)).toEqual([])
  })

  it('does not find another company’s hand-off, nor one that is not there', async () => {
    const [ours, theirs] = [await scene('automated'), await scene('automated')]
    await theirs.tenant.write((tx) => requestHandoff(tx, theirs.conversationId, why))
    for (const id of [await handoffOf(theirs.conversationId), randomUUID()])
      await expect(ours.tenant.write((tx) => acceptHandoff(tx, id, ours.ada))).rejects.toMatchObject({
        code: 'handoff_not_found',
      })
  })

  it('is never followed by a word of the assistant, in a thousand races', patient, async () => {
    const { world, tenant, ada, inboxId } = await scene('automated')
    const { rows: made } = await db.migrator.query<{ id: string; message: string }>(
      `with k as (
         insert into contacts (account_id, id, name) select $1, gen_random_uuid(), 'Visitor' from generate_series(1, 1000) returning id
       ), c as (
         insert into conversations (account_id, id, number, inbox_id, contact_id, contact_name, mode, subject, last_message_number, unread_count)
         select $1, gen_random_uuid(), 1 + row_number() over (), $2, k.id, 'Visitor', 'automated', 'Hello', 1, 1 from k returning id
       ), n as (
         update conversation_counters set last_number = 1001 where account_id = $1
       )
       insert into messages (account_id, id, conversation_id, number, sender, content, inbox_id)
       select $1, gen_random_uuid(), c.id, 1, 'contact', 'Hello?', $2 from c returning conversation_id as id, id as message`,
      [world.accountId, inboxId],
    )
    const round = async (conversationId: string, messageId: string, number: number): Promise<void> => {
      const speak = (epoch: number, inReplyTo: string) =>
        tenant.write((tx) =>
          writeAssistantMessage(tx, { conversationId, epoch, content: 'Answer', sources: [], inReplyTo }),
        )
      const accept = async (tx: TenantTx) => {
        await requestHandoff(tx, conversationId, why)
        const waiting = await findOpenHandoff(tx, conversationId)
        if (waiting) await acceptHandoff(tx, waiting.id, ada)
      }
      const take = () => tenant.write(accept)
      await Promise.all(number % 2 === 0 ? [speak(0, messageId), take()] : [take(), speak(0, messageId)])
      if (number % 10 !== 0) return
      await tenant.write((tx) => returnConversation(tx, conversationId, ada))
      // What the assistant thought before it was asked again belongs to another epoch.
      for (const epoch of [0, 1]) await speak(epoch, randomUUID())
    }
    for (let from = 0; from < made.length; from += 10)
      await Promise.all(made.slice(from, from + 10).map(({ id, message }, at) => round(id, message, from + at)))

    const { rows } = await db.migrator.query(
      `select count(distinct e.conversation_id)::int as accepted, count(*) filter (where a.number > e.number)::int as late
         from messages e left join messages a on a.conversation_id = e.conversation_id and a.sender = 'assistant'
        where e.event = 'agent_joined' and e.account_id = $1`,
      [world.accountId],
    )
    expect(rows).toEqual([{ accepted: 1_000, late: 0 }])
    expect(await faultsOf(world)).toEqual([])
  })

  it('is kept by the table alone, also while the acceptance is on its way', async () => {
    const { world, conversationId, inboxId } = await scene('automated')
    const late = () =>
      given.insert('messages', {
        account_id: world.accountId,
        ...{ id: randomUUID(), conversation_id: conversationId, inbox_id: inboxId, number: 99, epoch: 0 },
        ...{ sender: 'assistant', content: 'Late' },
      })
    const client = await db.migrator.connect()
    let written: Promise<void>
    try {
      await client.query('begin')
      await client.query("update conversations set mode = 'agent', epoch = 1 where id = $1", [conversationId])
      written = late()
      written.catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 100))
      await client.query('commit')
    } finally {
      client.release()
    }
    await expect(written).rejects.toMatchObject({ code: 'HD001' })
  })
})
