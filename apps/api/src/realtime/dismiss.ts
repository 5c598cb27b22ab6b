import type { Access } from '@hummdesk/core/access/rules'
import type { Lookup } from '@hummdesk/core/accounts/ports'
import { type Bearer, findAccess, findInboxSites } from '@hummdesk/core/accounts/views'
import type { Clock } from '@hummdesk/core/kernel/clock'
import type { AgentCaller, VisitorCaller } from '../caller.ts'
import type { Io } from './listener.ts'

const placeOf = ({ sessionId, accountId, role, permissions, limits }: Access & Bearer): string =>
  JSON.stringify([sessionId, accountId, role, permissions, limits])

/**
 * Disconnects whoever may no longer listen, or not so: a token that ran out, a session that ended, a person let go or given
 * another role or limits (their screen comes back at once, to other rooms), an inbox switched off. Two questions for all sockets of the process together.
 */
export async function dismissStrangers(io: Io, lookup: Lookup, clock: Clock): Promise<void> {
  const sockets = [...io.of('/').sockets.values()]
  const now = clock().getTime() / 1000
  const callers = sockets.map(({ data }) => data.caller)
  const agents = callers.filter((caller): caller is AgentCaller => caller.kind === 'agent')
  const visitors = callers.filter((caller): caller is VisitorCaller => caller.kind === 'visitor')
  const [accesses, inboxes] = await Promise.all([
    agents.length > 0 ? findAccess(lookup, agents) : [],
    visitors.length > 0 ? findInboxSites(lookup, [...new Set(visitors.map(({ inboxId }) => inboxId))]) : [],
  ])
  const places = new Set(accesses.map(placeOf))
  const open = new Set(inboxes.map(({ inboxId, accountId }) => `${inboxId}/${accountId}`))
  for (const socket of sockets) {
    const { caller } = socket.data
    const isWelcome =
      caller.expiresAt > now &&
      (caller.kind === 'agent' ? places.has(placeOf(caller)) : open.has(`${caller.inboxId}/${caller.accountId}`))
    if (!isWelcome) socket.disconnect(true)
  }
}
