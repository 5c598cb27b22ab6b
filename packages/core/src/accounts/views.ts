import type { Membership } from '@hummdesk/contract/auth'
import type { Role } from '@hummdesk/contract/permissions'
import type { Lookup } from './ports.ts'

/** The companies a person may enter now. */
export async function listMemberships(lookup: Lookup, userId: string): Promise<Membership[]> {
  const { rows } = await lookup.query<{ accountId: string; accountName: string; role: Role }>({
    name: 'auth.memberships',
    text: 'select account_id as "accountId", account_name as "accountName", role from auth.memberships($1)',
    values: [userId],
  })
  return rows
}

/** What a signed access token says of its bearer. */
export interface Bearer {
  sessionId: string
  agentId: string
  accountId: string
}

/** The roles these bearers have at this moment. One who is missing has been signed out or let go. */
export async function findRoles(lookup: Lookup, bearers: readonly Bearer[]): Promise<(Bearer & { role: Role })[]> {
  const { rows } = await lookup.query<{ sessionId: string; accountId: string; role: Role }>({
    name: 'auth.roles_now',
    text: 'select session_id as "sessionId", account_id as "accountId", role from auth.roles_now($1, $2, $3)',
    values: [
      bearers.map(({ sessionId }) => sessionId),
      bearers.map(({ agentId }) => agentId),
      bearers.map(({ accountId }) => accountId),
    ],
  })
  return bearers.flatMap((bearer) => {
    const now = rows.find((row) => row.sessionId === bearer.sessionId && row.accountId === bearer.accountId)
    return now ? [{ ...bearer, role: now.role }] : []
  })
}

/** Whether a signed token's session still lives. */
export async function isSessionAlive(lookup: Lookup, { sessionId, agentId }: Bearer): Promise<boolean> {
  const { rows } = await lookup.query<{ alive: boolean }>({
    name: 'auth.session_lives',
    text: 'select auth.session_lives($1, $2) as alive',
    values: [sessionId, agentId],
  })
  return rows[0]?.alive ?? false
}

/** The sites each of these inboxes may stand on now. One that is missing has been switched off. */
export async function findInboxSites(
  lookup: Lookup,
  inboxIds: readonly string[],
): Promise<{ accountId: string; inboxId: string; sites: string[] }[]> {
  const { rows } = await lookup.query<{ accountId: string; inboxId: string; sites: string[] }>({
    name: 'auth.inboxes_now',
    text: 'select account_id as "accountId", inbox_id as "inboxId", sites from auth.inboxes_now($1)',
    values: [inboxIds],
  })
  return rows
}
