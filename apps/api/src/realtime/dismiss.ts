import type { Lookup } from '@hummdesk/core/accounts/ports'
import { findInboxSites, findRoles } from '@hummdesk/core/accounts/views'
import type { Clock } from '@hummdesk/core/kernel/clock'
import type { AgentCaller, VisitorCaller } from '../caller.ts'
import type { Io } from './listener.ts'

/**
 * Disconnects whoever may no longer listen: a token that ran out, a session that ended, a person let go, an inbox switched
 * off. Two questions for all sockets of the process together.
 */
export async function dismissStrangers(io: Io, lookup: Lookup, clock: Clock): Promise<void> {
  const sockets = [...io.of('/').sockets.values()]
  const now = clock().getTime() / 1000
  const callers = sockets.map(({ data }) => data.caller)
  const agents = callers.filter((caller): caller is AgentCaller => caller.kind === 'agent')
  const visitors = callers.filter((caller): caller is VisitorCaller => caller.kind === 'visitor')
  const [roles, inboxes] = await Promise.all([
    agents.length > 0 ? findRoles(lookup, agents) : [],
    visitors.length > 0 ? findInboxSites(lookup, [...new Set(visitors.map(({ inboxId }) => inboxId))]) : [],
  ])
  const sessions = new Set(roles.map(({ sessionId, accountId }) => `${sessionId}/${accountId}`))
  const open = new Set(inboxes.map(({ inboxId, accountId }) => `${inboxId}/${accountId}`))
  for (const socket of sockets) {
    const { caller } = socket.data
    const isWelcome =
      caller.expiresAt > now &&
      (caller.kind === 'agent'
        ? sessions.has(`${caller.sessionId}/${caller.accountId}`)
        : open.has(`${caller.inboxId}/${caller.accountId}`))
    if (!isWelcome) socket.disconnect(true)
  }
}
