import type { Session } from '@hummdesk/contract/auth'
import type { LiveFact } from '@hummdesk/contract/facts'
import { agentSession } from '@hummdesk/shell/api'
import { PiniaColada, type QueryCache, useQueryCache } from '@pinia/colada'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from 'vue'
import { useWriting } from './assist/writing.store.ts'
import { colleague, me, row } from './conversations/given-row.testing.ts'
import { conversationQuery, countsQuery, listQuery } from './conversations/queries.ts'
import { applyFact } from './live.ts'
import { message } from './thread/given-message.testing.ts'
import { messagesQuery } from './thread/queries.ts'

const session: Session = {
  ...{ accessToken: 'token', expiresInSeconds: 600, agentId: me, accountId: colleague, memberships: [] },
}
const counts = { mine: 0, unassigned: 2, all: 2, assistant: 0 }

let seq = 0
const fact = (type: LiveFact['type'], told: Partial<LiveFact>): LiveFact => {
  seq += 1
  return { seq, type, at: '2026-03-01T13:00:00Z', ...told }
}

describe('a fact on an agent’s screen', () => {
  let cache: QueryCache
  const numbers = (view: 'mine' | 'unassigned') =>
    cache.getQueryData(listQuery(view).key)?.items.map(({ number }) => number)

  beforeEach(async () => {
    vi.stubGlobal('fetch', async () => Response.json(session))
    vi.stubGlobal('setTimeout', () => 0)
    await agentSession.resume()
    const app = createApp({}).use(createPinia()).use(PiniaColada)
    cache = app.runWithContext(useQueryCache)
    cache.setQueryData(listQuery('unassigned').key, { items: [row(20), row(10)], next: null, head: 0 })
    cache.setQueryData(listQuery('mine').key, { items: [], next: null, head: 0 })
    cache.setQueryData(countsQuery.key, counts)
  })

  it('brings a new conversation into its view and count', () => {
    applyFact(cache, fact('conversation.new', { conversation: row(30) }))
    expect(numbers('unassigned')).toEqual([30, 20, 10])
    expect(cache.getQueryData(countsQuery.key)).toMatchObject({ unassigned: 3, all: 3 })
  })

  it('counts a new conversation once, whichever of its facts comes first', () => {
    applyFact(cache, fact('message.received', { conversation: row(30), message: message(1) }))
    applyFact(cache, fact('conversation.new', { conversation: row(30) }))
    expect(cache.getQueryData(countsQuery.key)).toMatchObject({ unassigned: 3, all: 3 })
  })

  it('carries a conversation from one view to the other', () => {
    applyFact(cache, fact('conversation.assigned', { conversation: row(20, { assigneeId: me }) }))
    expect([numbers('unassigned'), numbers('mine')]).toEqual([[10], [20]])
    expect(cache.getQueryData(countsQuery.key)).toEqual({ mine: 1, unassigned: 1, all: 2, assistant: 0 })
  })

  it('adds a message to the open thread and moves its row up, without asking the desk', () => {
    const fetch = vi.fn<typeof globalThis.fetch>()
    vi.stubGlobal('fetch', fetch)
    const open = row(10)
    const written = message(2, { conversationId: open.id })
    cache.setQueryData(messagesQuery(open.id).key, { items: [message(1, { conversationId: open.id })], hasMore: false })
    const active = row(10, { lastActivityAt: '2026-03-01T13:00:00Z', lastMessageNumber: 2 })
    applyFact(cache, fact('message.received', { conversation: active, message: written }))
    expect(cache.getQueryData(messagesQuery(open.id).key)?.items.map(({ number }) => number)).toEqual([1, 2])
    expect(numbers('unassigned')).toEqual([10, 20])
    expect(fetch).not.toHaveBeenCalled()
  })

  it('shows what the assistant made of an open conversation', () => {
    const open = row(20)
    const contact = { ...{ id: open.contactId, name: 'Ada', email: null, isVerified: false, conversationCount: 1 } }
    cache.setQueryData(conversationQuery(open.id).key, {
      ...{ row: open, contact: { ...contact, createdAt: open.createdAt }, inboxName: 'Shop', hasAssistant: true },
      ...{ classification: null, handoff: null, followsId: null, closedAt: null },
    })
    applyFact(cache, fact('conversation.closed', { conversation: row(20, { mode: 'closed' }) }))
    expect(cache.getQueryData(conversationQuery(open.id).key)).toMatchObject({
      ...{ row: { mode: 'closed' }, closedAt: '2026-03-01T13:00:00Z' },
    })
  })

  it('says that a draft is on its way until it is there', () => {
    const { id } = row(20)
    applyFact(cache, fact('draft.requested', { conversation: row(20) }))
    expect(useWriting().since[id]).toBeTypeOf('number')
    applyFact(cache, fact('draft.suggested', { conversation: row(20, { hasDraft: true }) }))
    expect(useWriting().since[id]).toBeUndefined()
  })
})
