import { describe, expect, it } from 'vitest'
import { rankPassages } from './rank-passages.ts'

const candidates = [
  { title: 'Opening hours', content: 'The shop is open from nine to five on weekdays.', similarity: 0.1 },
  {
    title: 'Refunds',
    content: 'A refund goes back to the card within five days. Open orders to ask for a refund.',
    similarity: 0.2,
  },
  { title: 'Delivery times', content: 'Orders are delivered within three days.', similarity: 0.2 },
  { title: 'Gift cards', content: 'A gift card is valid for two years. Orders can be paid with it.', similarity: 0.1 },
]

describe('rankPassages', () => {
  it('puts the passage with the rare words of the question first', () => {
    expect(rankPassages('When do I get my refund for the order?', candidates)[0]?.title).toBe('Refunds')
    expect(rankPassages('How long is a gift card valid?', candidates)[0]?.title).toBe('Gift cards')
  })

  it('finds across languages by ideas', () => {
    expect(rankPassages('Milloin liike on auki?', candidates)[0]?.title).toBe('Opening hours')
    expect(rankPassages('Wie lange dauert die Lieferung?', candidates)[0]?.title).toBe('Delivery times')
  })

  it('works without vectors', () => {
    const bare = candidates.map((candidate) => ({ ...candidate, similarity: 0 }))

    expect(rankPassages('refund', bare)[0]?.title).toBe('Refunds')
  })

  it('gives back every candidate once', () => {
    expect([...rankPassages('xyz', candidates)].sort((a, b) => a.title.localeCompare(b.title))).toEqual(
      [...candidates].sort((a, b) => a.title.localeCompare(b.title)),
    )
    expect(rankPassages('anything', [])).toEqual([])
  })
})
