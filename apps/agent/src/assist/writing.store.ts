import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** For which conversations a draft is on its way, and since when. The desk tells the beginning and the end as facts. */
export const useWriting = defineStore('writing', () => {
  const since = shallowRef<Readonly<Record<string, number>>>({})

  function begin(conversationId: string) {
    since.value = { ...since.value, [conversationId]: Date.now() }
  }
  function end(conversationId: string) {
    const { [conversationId]: _, ...rest } = since.value
    since.value = rest
  }
  return { since, begin, end }
})
