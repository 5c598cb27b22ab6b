import { may } from '@hummdesk/contract/permissions'
import { isLimited } from '@hummdesk/core/access/rules'
import { type Reach, type Tenant, tenantOf } from '@hummdesk/database/tenant'
import type { Pool } from 'pg'
import type { Caller, MemberCaller } from './caller.ts'

/** The conversations a caller is limited to, where they are. */
export const reachOf = (caller: Caller): Reach | undefined =>
  'limits' in caller && isLimited(caller.limits) ? { memberId: caller.agentId, ...caller.limits } : undefined

/** The caller's doors to their account, no wider than what they may see: the only ones a route may open. */
export const tenantFor = (pool: Pool, caller: Caller): Tenant => tenantOf(pool, caller.accountId, reachOf(caller))

/** What a member who listens is limited to: without the right to read conversations they hear of no conversation. */
export const hearingOf = (caller: MemberCaller): Reach | undefined =>
  may(caller.permissions, 'conversations:read')
    ? reachOf(caller)
    : { memberId: caller.agentId, inboxIds: [], teamIds: [] }
