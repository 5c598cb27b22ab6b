import { type AuditEvent, type AuditOutcome, listAuditEvents } from '@hummdesk/contract/audit'
import { call } from '@hummdesk/shell/api'
import { shallowRef, watch } from 'vue'

export interface AuditFilter {
  action: string | null
  actorId: string | null
  outcome: AuditOutcome | 'all'
  /** Days as a date field writes them; empty for no bound. Both are within. */
  from: string
  to: string
}

/** A day as this computer has it, from its first moment; `days` later. */
function momentOf(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00`)
  moment.setDate(moment.getDate() + days)
  return moment.toISOString()
}

const queryOf = ({ action, actorId, outcome, from, to }: AuditFilter) => ({
  ...(action && { action }),
  ...(actorId && { actorId }),
  ...(outcome !== 'all' && { outcome }),
  ...(from && { from: momentOf(from, 0) }),
  ...(to && { to: momentOf(to, 1) }),
})

/** The log as far as it was read, the newest first. It only ever grows at its other end, so nothing here grows old. */
export function useAudit(filter: () => AuditFilter) {
  const events = shallowRef<AuditEvent[]>()
  const next = shallowRef<string | null>(null)
  const isReading = shallowRef(false)
  const problem = shallowRef<unknown>()
  let asked = 0

  /** Of two readings on their way the later one counts. */
  async function read(cursor: string | null): Promise<void> {
    asked += 1
    const mine = asked
    isReading.value = true
    problem.value = undefined
    try {
      const page = await call(listAuditEvents, { query: { ...queryOf(filter()), ...(cursor && { cursor }) } })
      if (mine !== asked) return
      events.value = cursor ? [...(events.value ?? []), ...page.items] : page.items
      next.value = page.next
    } catch (error) {
      if (mine === asked) problem.value = error
    } finally {
      if (mine === asked) isReading.value = false
    }
  }
  watch(filter, () => void read(null), { immediate: true })
  return { events, next, isReading, problem, again: () => read(null), readOlder: () => read(next.value) }
}
