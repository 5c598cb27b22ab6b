import { signedIn } from '@hummdesk/shell/api'
import { forget, keep, kept, keptPlaces } from '@hummdesk/shell/kept'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

export type Kind = 'text' | 'note'

/** What was written in one conversation and not sent. */
export interface Unsent {
  kind: Kind
  text: string
  note: string
  /** The assistant's draft that `text` began as. */
  draftId: string | null
}

const nothing: Unsent = { kind: 'text', text: '', note: '', draftId: null }
const prefix = 'hummdesk.unsent.'
const placeOf = (conversationId: string) => `${prefix}${signedIn().agentId}.${conversationId}`

function isUnsent(value: unknown): value is Unsent {
  return typeof value === 'object' && value !== null && 'text' in value && 'note' in value && 'kind' in value
}

function read(conversationId: string): Unsent {
  const text = kept(placeOf(conversationId))
  if (!text) return nothing
  try {
    const value: unknown = JSON.parse(text)
    return isUnsent(value) ? { ...nothing, ...value } : nothing
  } catch {
    return nothing
  }
}

/** Unsent words per conversation. They survive a reload; only their writer's browser has them. */
export const useUnsent = defineStore('unsent', () => {
  const held = shallowRef<Readonly<Record<string, Unsent>>>({})

  const of = (conversationId: string): Unsent => held.value[conversationId] ?? read(conversationId)

  function write(conversationId: string, change: Partial<Unsent>) {
    const next = { ...of(conversationId), ...change }
    held.value = { ...held.value, [conversationId]: next }
    if (next.text || next.note) keep(placeOf(conversationId), JSON.stringify(next))
    else forget(placeOf(conversationId))
  }

  function clear() {
    held.value = {}
    for (const place of keptPlaces(prefix)) forget(place)
  }
  return { of, write, clear }
})
