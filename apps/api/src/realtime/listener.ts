import { type ClientToServer, room, type ServerToClient } from '@hummdesk/contract/facts'
import { listInboxes } from '@hummdesk/core/inboxes/views'
import type { Reach, Tenant } from '@hummdesk/database/tenant'
import type { Server, Socket } from 'socket.io'
import { z } from 'zod'
import type { AgentCaller, Identify, VisitorCaller } from '../caller.ts'
import { hearingOf } from '../reach.ts'

/** What a socket carries: who listens, as the verified token said. */
export interface Listener {
  caller: AgentCaller | VisitorCaller
  /** What they may hear, by the server's choice alone. */
  rooms: string[]
}

export type Io = Server<ClientToServer, ServerToClient, Record<string, never>, Listener>
export type DeskSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Listener>

/** The token, and nothing else a stranger may say of themselves. */
const Handshake = z.object({ token: z.string().min(1).max(4096) })

export const callerName = (caller: Listener['caller']): string =>
  caller.kind === 'agent'
    ? room.agent(caller.accountId, caller.agentId)
    : room.visitor(caller.accountId, caller.inboxId, caller.visitorId)

/** The door to an account, as wide as the reach. */
export type TenantOf = (accountId: string, reach?: Reach) => Tenant

async function roomsOf(caller: Listener['caller'], tenantOf: TenantOf): Promise<string[]> {
  if (caller.kind === 'visitor') return [callerName(caller)]
  const { accountId, agentId } = caller
  const reach = hearingOf(caller)
  const { items } = await tenantOf(accountId, reach).read(listInboxes)
  const inReach = items.flatMap(({ id }) => [
    ...(reach?.teamIds?.map((teamId) => room.team(accountId, id, teamId)) ?? [room.inbox(accountId, id)]),
    ...(reach?.teamIds ? [room.held(accountId, id, agentId)] : []),
  ])
  return [room.account(accountId), callerName(caller), ...(reach ? [] : [room.everything(accountId)]), ...inReach]
}

/** Who listens and what they may hear; undefined for whoever is not let in. */
export async function findListener(
  auth: unknown,
  identify: Identify,
  tenantOf: TenantOf,
): Promise<Listener | undefined> {
  const { data: handshake } = Handshake.safeParse(auth)
  if (!handshake) return undefined
  const caller = (await identify.agent(handshake.token)) ?? (await identify.visitor(handshake.token))
  return caller && { caller, rooms: await roomsOf(caller, tenantOf) }
}
