import type { Lookup } from '@hummdesk/core/accounts/ports'
import { noteKeyUse } from '@hummdesk/core/accounts/views'
import type { Clock } from '@hummdesk/core/kernel/clock'

const NOTED_FOR_MS = 60_000
const KEPT_AT_MOST = 20_000

/** When keys were last used, beside the requests that use them: nobody waits for it, and a failure hurts nobody. */
export interface KeyUse {
  note: (machineId: string) => void
  /** When everything noted is written. */
  settled: () => Promise<void>
}

export function createKeyUse(lookup: Lookup, clock: Clock, onError: (error: unknown) => void): KeyUse {
  const noted = new Map<string, number>()
  const writing = new Set<Promise<void>>()
  return {
    note: (machineId) => {
      const now = clock().getTime()
      if (now - (noted.get(machineId) ?? 0) < NOTED_FOR_MS) return
      if (noted.size >= KEPT_AT_MOST) noted.clear()
      noted.set(machineId, now)
      const write = noteKeyUse(lookup, machineId)
        .catch(onError)
        .finally(() => writing.delete(write))
      writing.add(write)
    },
    settled: async () => void (await Promise.all(writing)),
  }
}
