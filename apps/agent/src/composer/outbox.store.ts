import type { FailureCode } from '@hummdesk/client/problem'
import { signedIn } from '@hummdesk/shell/api'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Outgoing } from './outgoing.ts'

function isOutgoing(value: unknown): value is Outgoing {
  return typeof value === 'object' && value !== null && 'clientId' in value && 'content' in value && 'after' in value
}

/** What a reload left behind: nobody knows any more whether it arrived. */
function left(place: string): Outgoing[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(place) ?? '[]')
    return Array.isArray(value)
      ? value
          .filter(isOutgoing)
          .map((item) => ({ ...item, files: item.files ?? [], failure: item.failure ?? 'offline' }))
      : []
  } catch {
    return []
  }
}

/** Messages under way, in the order of sending, for this tab. */
export const useOutbox = defineStore('outbox', () => {
  const place = `hummdesk.outbox.${signedIn().agentId}`
  const items = shallowRef<readonly Outgoing[]>(left(place))

  function set(next: readonly Outgoing[]) {
    items.value = next
    try {
      sessionStorage.setItem(place, JSON.stringify(next))
    } catch {
      // A browser that keeps nothing loses them with the page.
    }
  }
  const change = (clientId: string, to: Partial<Outgoing>) =>
    set(items.value.map((item) => (item.clientId === clientId ? { ...item, ...to } : item)))

  return {
    items,
    put: (item: Outgoing) => set([...items.value.filter(({ clientId }) => clientId !== item.clientId), item]),
    begin: (clientId: string) => change(clientId, { failure: null }),
    fail: (clientId: string, failure: FailureCode) => change(clientId, { failure }),
    letDraftGo: (clientId: string) => change(clientId, { draftId: null }),
    remove: (clientId: string) => set(items.value.filter((item) => item.clientId !== clientId)),
    clear: () => set([]),
  }
})
