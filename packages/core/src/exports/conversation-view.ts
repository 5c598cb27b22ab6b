import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { type Cell, csvLine } from './csv.ts'

interface Line {
  number: number
  subject: string
  contact: string
  email: string | null
  inbox: string
  mode: string
  status: string
  assignee: string | null
  team: string | null
  category: string | null
  priority: string
  sentiment: string | null
  language: string | null
  messages: number
  createdAt: Date
  lastActivityAt: Date
  closedAt: Date | null
}

const columns = [
  ...(['number', 'subject', 'contact', 'email', 'inbox', 'mode', 'status', 'assignee', 'team', 'category'] as const),
  ...(['priority', 'sentiment', 'language', 'messages', 'createdAt', 'lastActivityAt', 'closedAt'] as const),
] satisfies readonly (keyof Line)[]

const lines = query(
  'exports.conversations',
  ['after', 'limit'],
  (p) => sql<Line>`
    select c.number, c.subject, c.contact_name as contact, k.email, i.name as inbox, c.mode, c.status,
           u.name as assignee, t.name as team, c.category, c.priority, c.sentiment, c.language,
           c.last_message_number as messages, c.created_at, c.last_activity_at, c.closed_at
      from conversations c
      join contacts k on k.account_id = ${account} and k.id = c.contact_id
      join inboxes i on i.account_id = ${account} and i.id = c.inbox_id
      left join account_users u on u.account_id = ${account} and u.user_id = c.assignee_id
      left join teams t on t.account_id = ${account} and t.id = c.team_id
     where c.account_id = ${account} and c.number > ${p.after}::int
     order by c.number limit ${p.limit}::int`,
)

/** A part of the export, in the order of the numbers people know the conversations by. */
export async function exportConversations(
  tx: TenantRead,
  { after, limit }: { after: number; limit: number },
): Promise<{ csv: string; next: number | null }> {
  const found = await tx.run(lines, { after, limit })
  const written: readonly (readonly Cell[])[] = found.map((line) => columns.map((column) => line[column]))
  const head = after === 0 ? [csvLine(columns)] : []
  const last = found.at(-1)
  return {
    csv: [...head, ...written.map(csvLine)].join(''),
    next: last && found.length === limit ? last.number : null,
  }
}
