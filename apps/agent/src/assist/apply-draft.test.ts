import type { Draft } from '@hummdesk/contract/assist'
import { expect, it } from 'vitest'
import { withDraft } from './apply-draft.ts'

const draft = (id: string, status: Draft['status']): Draft => ({
  ...{ id, status, conversationId: 'c', messageId: 'm', content: 'Hello', confidence: 0.8, reasoning: '' },
  ...{ sources: [], engine: 'built-in', model: 'retrieval', createdAt: '2026-03-01T12:00:00Z' },
})

it('shows the newest pending draft, and takes it away only when that one is settled', () => {
  const first = draft('first', 'pending')
  const second = draft('second', 'pending')
  expect(withDraft({ draft: null }, first)).toEqual({ draft: first })
  expect(withDraft({ draft: first }, second)).toEqual({ draft: second })
  expect(withDraft({ draft: second }, draft('first', 'superseded'))).toEqual({ draft: second })
  expect(withDraft({ draft: second }, draft('second', 'accepted'))).toEqual({ draft: null })
})
