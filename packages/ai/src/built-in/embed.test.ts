import { describe, expect, it } from 'vitest'
import { builtInEmbedder, dimensions, vectorOf } from './embed.ts'

const near = (a: string, b: string): number => {
  const [one, other] = [vectorOf(a), vectorOf(b)]
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
}

describe('builtInEmbedder', () => {
  it('gives one unit vector of 1,536 numbers a text, in order', async () => {
    const texts = ['How do I reset my password?', '', '   ', '😀', 'Passwort zurücksetzen', '注文はどこですか']
    const vectors = await builtInEmbedder.embed(texts, AbortSignal.timeout(1000))

    expect(vectors).toHaveLength(texts.length)
    for (const vector of vectors) {
      expect(vector).toHaveLength(dimensions)
      expect(Math.hypot(...vector)).toBeCloseTo(1, 6)
    }
    expect(vectors[4]).toEqual(vectorOf('Passwort zurücksetzen'))
  })

  it('is the same every time', () => {
    expect(vectorOf('Where is my order?')).toEqual(vectorOf('Where is my order?'))
  })

  it.each([
    ['How do I reset my password?', 'Resetting a password', 'Opening hours of the shop'],
    ['Miten vaihdan salasanan?', 'Salasanan vaihtaminen', 'Toimitusajat ja hinnat'],
    ['Hur säger jag upp prenumerationen?', 'Säga upp din prenumeration', 'Leveranstider och priser'],
    ['Wie kündige ich mein Abo?', 'Das Abonnement kündigen', 'Lieferzeiten und Preise'],
    ['Comment annuler mon abonnement ?', "Annulation de l'abonnement", 'Délais de livraison'],
    ['Miten vaihdan salasanan?', 'How to change your password', 'How to export invoices'],
    ['Wie lange dauert die Lieferung?', 'Delivery times', 'Changing your password'],
    ['how do i chnage my pasword', 'Change your password', 'Delivery times'],
  ])('puts "%s" nearer to "%s" than to "%s"', (question, about, other) => {
    expect(near(question, about)).toBeGreaterThan(near(question, other) + 0.02)
  })

  it('tells about this from not about this at 0.7', () => {
    const passage = {
      title: 'Returning an item',
      content: 'You can return an item within 30 days. Open **Orders**, choose the item and print the return label.',
    }
    const text = `${passage.title}\n\n${passage.content}`
    const relevanceOf = (question: string) =>
      builtInEmbedder.relevance({
        similarity: near(question, text),
        coverage: builtInEmbedder.coverage(question, passage),
      })

    expect(relevanceOf('How can I return an item I ordered?')).toBeGreaterThan(0.7)
    expect(relevanceOf('Where do I print the return label?')).toBeGreaterThan(0.7)
    expect(relevanceOf('Do you have vegan restaurants near the museum?')).toBeLessThan(0.5)
    expect(relevanceOf('hello')).toBeLessThan(0.5)
  })
})
