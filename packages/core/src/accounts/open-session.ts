import type { Language } from '@hummdesk/contract/assist'
import type { Membership } from '@hummdesk/contract/auth'
import { newId } from '@hummdesk/database/id'
import type { Clock } from '../kernel/clock.ts'
import type { Lookup } from './ports.ts'
import { insertSession } from './rows.ts'
import { newRefreshToken, sessionExpiry } from './rules.ts'
import type { Standing } from './views.ts'

/** How somebody came in. */
export interface Entry {
  /** What the browser says of itself, for the person to know their sessions by. */
  userAgent: string
  /** What they read the desk in. */
  language: Language
  /** Keyed digests of the browser's own mark and of the network it is in. */
  places: { device: Buffer; network: Buffer }
}

/** A person in a company, and the token that carries the session on. */
export interface OpenedSession {
  sessionId: string
  agentId: string
  accountId: string
  memberships: Membership[]
  /** For the cookie, and nowhere else. */
  refreshToken: string
}

/** Begins a session. The caller has made sure of the person and of the membership. */
export async function openSession(
  { lookup, clock }: { lookup: Lookup; clock: Clock },
  { agentId, accountId, memberships }: Omit<OpenedSession, 'sessionId' | 'refreshToken'>,
  entry: Entry,
  standing: Standing,
): Promise<OpenedSession> {
  const sessionId = newId()
  const token = newRefreshToken()
  const expiresAt = sessionExpiry(clock())
  await insertSession(lookup, { id: sessionId, userId: agentId, token, accountId, expiresAt, entry, standing })
  return { sessionId, agentId, accountId, memberships, refreshToken: token.text }
}
