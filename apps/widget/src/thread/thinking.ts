import type { Thread } from './thread.ts'

export const thinkingMs = 20_000

/**
 * Whether the assistant is about to answer: it holds the conversation, the visitor's word is the last, and it was
 * written on this page less than 20 s ago. After that nobody should wait for it any more.
 */
export function isThinking({ mode, messages }: Thread, writtenAt: number | undefined, now: number): boolean {
  if (mode !== 'automated' || writtenAt === undefined || now - writtenAt >= thinkingMs) return false
  return messages.at(-1)?.sender === 'contact'
}
