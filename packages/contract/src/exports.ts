import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { wholeNumber } from './text.ts'

export const exportConversations = endpoint({
  method: 'GET',
  path: '/exports/conversations',
  summary: 'The conversations as CSV, a part at a time: the parts in order, put together, are the file',
  access: 'exports:create',
  audit: 'conversations.exported',
  query: z.strictObject({ after: wholeNumber(0, 1_000_000_000, 0), limit: wholeNumber(1, 1000, 500) }),
  ok: z.object({
    /** Lines that end in CRLF; the first part begins with the names of the columns. */
    csv: z.string(),
    /** Ask for what follows this number; null at the end. */
    next: z.int().nullable(),
  }),
})
