import type { LiveFact } from '@hummdesk/contract/facts'
import type { ArticleRow } from '@hummdesk/contract/knowledge'
import { expect, it } from 'vitest'
import { withIndexInList } from './apply-index.ts'
import { isComplete, tidy, wordsIn } from './article-fields.ts'

it('sends a title of one line and the text as it is', () => {
  expect(tidy({ title: '  Two \n lines ', content: ' text \n', language: 'en' })).toEqual({
    title: 'Two lines',
    content: ' text \n',
    language: 'en',
  })
})

it.each([
  [{ title: 'A', content: 'b', language: 'en' } as const, true],
  [{ title: ' ', content: 'b', language: 'en' } as const, false],
  [{ title: 'A', content: '\n', language: 'en' } as const, false],
  [{ title: 'A', content: 'x'.repeat(100_001), language: 'en' } as const, false],
])('an article that has a title and a text can be saved', (fields, expected) =>
  expect(isComplete(fields)).toBe(expected),
)

it.each([
  ['', 0],
  ['## Heading', 1],
  ["It's **two** words… or five", 5],
  ['Päivää, Jyhkä-pyörä!', 2],
])('%j has %d words', (text, words) => expect(wordsIn(text)).toBe(words))

const row = (id: string): ArticleRow => ({
  id,
  title: id,
  status: 'published',
  language: 'en',
  indexState: 'waiting',
  chunkCount: 0,
  updatedAt: '2026-01-01T00:00:00Z',
})
const indexed: LiveFact = {
  seq: 1,
  type: 'article.indexed',
  at: '2026-01-01T00:00:00Z',
  article: { id: 'b', indexState: 'indexed', chunkCount: 4 },
}

it('shows in a list what the assistant has learnt, and leaves the rest', () => {
  const rows = [row('a'), row('b')]
  const changed = withIndexInList(rows, indexed)
  expect(changed).toEqual([row('a'), { ...row('b'), indexState: 'indexed', chunkCount: 4 }])
  expect(withIndexInList(changed, indexed)).toBe(changed)
})
