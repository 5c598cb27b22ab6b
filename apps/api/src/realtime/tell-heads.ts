import { room } from '@hummdesk/contract/facts'
import { findHead } from '@hummdesk/core/live/head-view'
import type { Tenant } from '@hummdesk/database/tenant'
import type { Io } from './listener.ts'

/** Tells every account's agents in this process how far its facts go, so that a silent screen knows whether it missed any. */
export async function tellHeads(io: Io, tenantOf: (accountId: string) => Tenant): Promise<void> {
  const accounts = new Set<string>()
  for (const { data } of io.of('/').sockets.values())
    if (data.caller.kind === 'agent') accounts.add(data.caller.accountId)
  const told = [...accounts].map(async (accountId) => {
    const head = await tenantOf(accountId).read(findHead)
    io.local.to(room.account(accountId)).emit('beat', { head })
  })
  await Promise.all(told)
}
