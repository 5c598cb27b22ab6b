import type { OwnSession } from '@hummdesk/contract/identity'
import type { Lookup } from '../accounts/ports.ts'
import { deviceOf } from './rules.ts'

interface StoredSession extends Record<string, unknown> {
  id: string
  userAgent: string
  createdAt: Date
  usedAt: Date
}

/** Where a person is signed in. `sessionId` is the one that asks. */
export async function listOwnSessions(
  lookup: Lookup,
  { agentId, sessionId }: { agentId: string; sessionId: string },
): Promise<{ items: OwnSession[] }> {
  const { rows } = await lookup.query<StoredSession>({
    name: 'auth.sessions_of',
    text: `select session_id as id, user_agent as "userAgent", created_at as "createdAt", used_at as "usedAt"
             from auth.sessions_of($1)`,
    values: [agentId],
  })
  const items = rows.map(({ id, userAgent, createdAt, usedAt }) => ({
    id,
    ...deviceOf(userAgent),
    createdAt: createdAt.toISOString(),
    usedAt: usedAt.toISOString(),
    isCurrent: id === sessionId,
  }))
  return { items }
}
