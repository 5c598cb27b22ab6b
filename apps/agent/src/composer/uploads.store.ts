import { type Uploads, useUploads } from '@hummdesk/ui/useUploads'
import { defineStore } from 'pinia'

/** As the contract has it. */
const MOST = 10

/** Files picked in a conversation and not sent. They wait there while other conversations are read; a reload lets them go. */
export const useUploadsStore = defineStore('uploads', () => {
  const held = new Map<string, Uploads>()
  const of = (conversationId: string): Uploads => {
    const known = held.get(conversationId) ?? useUploads(MOST)
    held.set(conversationId, known)
    return known
  }
  return { of }
})
