import { listMessages } from '@hummdesk/contract/conversations'
import { call } from '@hummdesk/shell/api'
import { defineQueryOptions, type QueryCache } from '@pinia/colada'
import { change } from '../facts/change.ts'
import { recentFacts } from '../facts/recent-facts.ts'
import { type Page, withEarlier, withMessage, withMessages } from './apply-message.ts'

const limit = '50'

export const messagesQuery = defineQueryOptions((id: string) => ({
  key: ['messages', id],
  query: () =>
    recentFacts.read<Page>(
      () => call(listMessages, { params: { id }, query: { limit } }),
      (page, { message }) => (message?.conversationId === id ? withMessage(page, message) : page),
    ),
}))

export async function showEarlier(cache: QueryCache, id: string): Promise<void> {
  const { key } = messagesQuery(id)
  const first = cache.getQueryData(key)?.items[0]?.number
  if (first === undefined) return
  const earlier = await call(listMessages, { params: { id }, query: { before: String(first), limit } })
  change(cache, key, (page) => withEarlier(page, earlier))
}

/** Reads what a hole in the numbers says was missed. */
export async function showMissing(cache: QueryCache, id: string, after: number): Promise<void> {
  const missed = await call(listMessages, { params: { id }, query: { after: String(after) } })
  change(cache, messagesQuery(id).key, (page) => withMessages(page, missed.items))
}
