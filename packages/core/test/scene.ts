import { randomUUID } from 'node:crypto'
import type { Mode } from '@hummdesk/contract/conversations'
import type { Tenant } from '@hummdesk/database/tenant'
import type { Desk } from '@hummdesk/testkit/desk'
import type { World } from '@hummdesk/testkit/given'
import { closeConversation } from '../src/conversations/close-conversation.ts'
import { type From, receiveMessage } from '../src/conversations/receive-message.ts'

export interface Scene {
  world: World
  tenant: Tenant
  inboxId: string
  from: From
  conversationId: string
  messageId: string
  ada: string
}

/** The smallest story: a customer wrote once, and somebody holds the conversation. Ada is an agent who did nothing yet. */
export function sceneOf({ db, given }: Desk) {
  const scene = async (mode: Mode = 'agent', at?: { world: World }): Promise<Scene> => {
    const world = at?.world ?? (await given.account())
    const { tenant } = world
    const { inboxId } = await given.inbox(world, { hasAssistant: mode === 'automated' })
    const ada = await given.agent(world, { name: 'Ada Lovelace' })
    const from = { inboxId, externalId: randomUUID(), contactName: 'Visitor' }
    const words = { content: 'Where is my parcel?', channelMessageId: randomUUID() }
    const { conversationId, messageId } = await receiveMessage(tenant, from, words)
    if (mode === 'closed') await tenant.write((tx) => closeConversation(tx, conversationId, ada))
    return { world, tenant, inboxId, from, conversationId, messageId, ada }
  }

  /** Whatever happened: numbers without a gap, and counts that are the truth. Answers what is wrong. */
  const faultsOf = async ({ accountId }: World): Promise<unknown[]> => {
    const { rows } = await db.migrator.query(
      `select 'numbers' as fault, c.id, c.last_message_number as said, count(m.id)::int as counted, max(m.number) as newest
         from conversations c left join messages m on m.account_id = c.account_id and m.conversation_id = c.id
        where c.account_id = $1 group by c.id, c.last_message_number
       having c.last_message_number <> count(m.id) or c.last_message_number <> max(m.number)
       union all
       select 'unread', c.id, c.unread_count, count(m.id)::int, 0
         from conversations c
         left join messages m on m.account_id = c.account_id and m.conversation_id = c.id
          and m.sender = 'contact' and m.number > c.read_number
        where c.account_id = $1 group by c.id, c.unread_count having c.unread_count <> count(m.id)
       union all
       select 'active', u.user_id, u.active_count, count(c.id)::int, 0
         from account_users u
         left join conversations c on c.account_id = u.account_id and c.assignee_id = u.user_id and c.mode = 'agent'
        where u.account_id = $1 group by u.user_id, u.active_count having u.active_count <> count(c.id)
       union all
       select 'conversations', k.id, max(n.last_number), count(c.id)::int, max(c.number)
         from accounts k join conversation_counters n on n.account_id = k.id
         left join conversations c on c.account_id = k.id
        where k.id = $1 group by k.id
       having max(n.last_number) <> count(c.id) or count(distinct c.number) <> count(c.id)`,
      [accountId],
    )
    return rows
  }

  return { scene, faultsOf }
}
