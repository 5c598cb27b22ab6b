import type { Membership, Needs } from '@hummdesk/contract/auth'
import type { HeldRole } from '@hummdesk/contract/permissions'
import { type Access, permissionsHeld } from '../access/rules.ts'
import type { Lookup } from './ports.ts'

/** How a session came to be: what companies ask about. */
export interface Standing {
  hasSecondFactor: boolean
  /** The company whose sign-on server vouched; such a session enters no other. */
  onlyAccount: string | null
}

/** The companies a person may know of in a session of this standing. */
export async function listMemberships(lookup: Lookup, userId: string, standing: Standing): Promise<Membership[]> {
  const { rows } = await lookup.query<Membership & Record<string, unknown>>({
    name: 'auth.memberships',
    text: 'select account_id as "accountId", account_name as "accountName", role, needs from auth.memberships($1, $2, $3)',
    values: [userId, standing.hasSecondFactor, standing.onlyAccount],
  })
  return rows
}

export async function findStanding(lookup: Lookup, sessionId: string): Promise<Standing> {
  const { rows } = await lookup.query<Standing & Record<string, unknown>>({
    name: 'auth.standing_of',
    text: 'select has_second_factor as "hasSecondFactor", only_account as "onlyAccount" from auth.standing_of($1)',
    values: [sessionId],
  })
  return rows[0] ?? { hasSecondFactor: false, onlyAccount: null }
}

/** What a signed access token says of its bearer. */
export interface Bearer {
  sessionId: string
  agentId: string
  accountId: string
}

interface StoredAccess extends Record<string, unknown> {
  role: HeldRole
  stored: string[] | null
  inboxIds: string[] | null
  teamIds: string[] | null
}

const accessOf = ({ role, stored, inboxIds, teamIds }: StoredAccess): Access => ({
  role,
  permissions: permissionsHeld(role, stored),
  limits: { inboxIds, teamIds },
})

/** What these bearers may do at this moment. One who is missing has been signed out or let go. */
export async function findAccess(lookup: Lookup, bearers: readonly Bearer[]): Promise<(Bearer & Access)[]> {
  const { rows } = await lookup.query<StoredAccess & { sessionId: string; accountId: string }>({
    name: 'auth.access_now',
    text: `select session_id as "sessionId", account_id as "accountId", role, permissions as stored,
                  inbox_ids as "inboxIds", team_ids as "teamIds"
             from auth.access_now($1, $2, $3)`,
    values: [
      bearers.map(({ sessionId }) => sessionId),
      bearers.map(({ agentId }) => agentId),
      bearers.map(({ accountId }) => accountId),
    ],
  })
  return bearers.flatMap((bearer) => {
    const now = rows.find((row) => row.sessionId === bearer.sessionId && row.accountId === bearer.accountId)
    const { sessionId, agentId, accountId } = bearer
    return now ? [{ sessionId, agentId, accountId, ...accessOf(now) }] : []
  })
}

/** What keeps the bearer out of the account their token names, if a rule of that account does. */
export async function findNeeds(lookup: Lookup, bearer: Bearer): Promise<Needs | undefined> {
  const { rows } = await lookup.query<{ needs: Needs | null }>({
    name: 'auth.needs_now',
    text: 'select auth.needs_now($1, $2, $3) as needs',
    values: [bearer.sessionId, bearer.agentId, bearer.accountId],
  })
  return rows[0]?.needs ?? undefined
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

/** A machine a key stands for, as long as the key is good. */
export interface Machine extends Access {
  accountId: string
  machineId: string
}

export async function findMachine(lookup: Lookup, digest: Buffer): Promise<Machine | undefined> {
  const { rows } = await lookup.query<StoredAccess & { accountId: string; machineId: string }>({
    name: 'auth.machine_now',
    text: `select account_id as "accountId", machine_id as "machineId", 'machine' as role, scopes as stored,
                  inbox_ids as "inboxIds", team_ids as "teamIds"
             from auth.machine_now($1)`,
    values: [digest],
  })
  const [found] = rows
  return found && { accountId: found.accountId, machineId: found.machineId, ...accessOf(found) }
}

/** Notes that a key is in use, to the minute. */
export async function noteKeyUse(lookup: Lookup, machineId: string): Promise<void> {
  await lookup.query({ name: 'auth.note_key_use', text: 'select auth.note_key_use($1)', values: [machineId] })
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
