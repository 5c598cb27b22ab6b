import type { Handoff } from '@hummdesk/contract/conversations'
import { newId } from '@hummdesk/database/id'
import { account, command, query } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { type HandoffEvent, moves } from './handoff-rules.ts'

/** Why a person is asked for. The reason is for agents, one sentence. */
export interface Why {
  trigger: Handoff['trigger']
  reason: string
  confidence: number
}

/** An agent's own wish: whom it is for, and the name their screen gave it. */
export interface Wish {
  clientId: string
  teamId: string | null
  agentId: string | null
  by: string
}

/** A hand-off that waits, as facts tell of it. */
export interface Timed {
  id: string
  deadlineAt: string
}

const timed = (rows: readonly { id: string; deadlineAt: Date }[]): Timed | undefined => {
  const [found] = rows
  return found && { id: found.id, deadlineAt: found.deadlineAt.toISOString() }
}

const insert = command(
  'conversations.insert_handoff',
  ['id', 'conversationId', 'trigger', 'reason', 'confidence', 'clientId', 'teamId', 'agentId', 'by'],
  (p) => sql<{ id: string; deadlineAt: Date }>`
    insert into handoffs (id, conversation_id, trigger, reason, confidence, client_id, asked_team_id, asked_agent_id,
                          requested_by, priority, deadline_at)
    select ${p.id}::uuid, c.id, ${p.trigger}, ${p.reason}, ${p.confidence}::real, ${p.clientId}::uuid, ${p.teamId}::uuid,
           ${p.agentId}::uuid, ${p.by}::uuid, c.priority, date_trunc('milliseconds', now() + make_interval(mins => s.handoff_minutes))
      from conversations c
      join assistant_settings s on s.account_id = ${account}
     where c.account_id = ${account} and c.id = ${p.conversationId}
    returning id, deadline_at`,
)

const nobody = { clientId: null, teamId: null, agentId: null, by: null }

export async function insertHandoff(tx: TenantTx, conversationId: string, why: Why, wish?: Wish): Promise<Timed> {
  const { trigger, reason, confidence } = why
  const asked = { ...nobody, ...wish }
  const made = timed(await tx.run(insert, { id: newId(), conversationId, trigger, reason, confidence, ...asked }))
  if (!made) throw new Error('a locked conversation is there')
  return made
}

const move = command(
  'conversations.move_handoff',
  ['conversationId', 'from', 'to', 'agentId'],
  (p) => sql<{ id: string; deadlineAt: Date }>`
    update handoffs
       set state = ${p.to}::text,
           accepted_at = case when ${p.to}::text = 'accepted' then now() else accepted_at end,
           accepted_by = case when ${p.to}::text = 'accepted' then ${p.agentId}::uuid else accepted_by end,
           closed_at = case when ${p.to}::text in ('closed', 'returned', 'failed') then now() end
     where account_id = ${account} and conversation_id = ${p.conversationId} and state = any(${p.from}::text[])
    returning id, deadline_at`,
)

/** Moves the conversation's hand-off, if it stands where the event finds it. The conversation is locked. */
export async function moveHandoff(
  tx: TenantTx,
  conversationId: string,
  event: Exclude<HandoffEvent, 'putBack'>,
  agentId: string | null = null,
): Promise<Timed | undefined> {
  const { from, to } = moves[event]
  return timed(await tx.run(move, { conversationId, from: [...from], to, agentId }))
}

const putBack = command(
  'conversations.put_back_handoff',
  ['conversationId'],
  ({ conversationId }) => sql<{ id: string; deadlineAt: Date }>`
    update handoffs h
       set state = 'queued', accepted_at = null, accepted_by = null, alarmed_at = null,
           deadline_at = date_trunc('milliseconds', now() + make_interval(mins => s.handoff_minutes))
      from assistant_settings s
     where s.account_id = ${account}
       and h.account_id = ${account} and h.conversation_id = ${conversationId} and h.state = 'accepted'
    returning h.id, h.deadline_at`,
)

/** The customer waits again, with a deadline of its own. */
export async function putBackHandoff(tx: TenantTx, conversationId: string): Promise<Timed | undefined> {
  return timed(await tx.run(putBack, { conversationId }))
}

const alarm = command(
  'conversations.alarm_handoff',
  ['id', 'deadlineAt'],
  (p) => sql<{ conversationId: string }>`
    update handoffs set alarmed_at = now()
     where account_id = ${account} and id = ${p.id} and state in ('requested', 'queued') and alarmed_at is null
       and deadline_at <= ${p.deadlineAt}::timestamptz
    returning conversation_id`,
)

/** `false`: somebody took it, it waits until later now, or it was told already. */
export async function updateAlarmed(tx: TenantTx, id: string, deadlineAt: string): Promise<boolean> {
  return (await tx.run(alarm, { id, deadlineAt })).length > 0
}

const byClient = query(
  'conversations.handoff_by_client',
  ['clientId'],
  ({ clientId }) => sql<{ conversationId: string }>`
    select conversation_id from handoffs where account_id = ${account} and client_id = ${clientId}`,
)

/** The conversation that was handed on under this name. */
export async function findHandedOn(tx: TenantTx, clientId: string): Promise<string | undefined> {
  const [found] = await tx.run(byClient, { clientId })
  return found?.conversationId
}

const context = command(
  'conversations.handoff_context',
  ['id', 'context'],
  (p) => sql<{ id: string }>`
    update handoffs set context = ${p.context}::jsonb where account_id = ${account} and id = ${p.id} and context is null
    returning id`,
)

/** `false`: it has one. */
export async function updateContext(tx: TenantTx, id: string, packed: string): Promise<boolean> {
  return (await tx.run(context, { id, context: packed })).length > 0
}
