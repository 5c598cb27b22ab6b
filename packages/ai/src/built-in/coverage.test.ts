import { describe, expect, it } from 'vitest'
import { coverage } from './coverage.ts'

const article = {
  title: 'Changing your delivery address',
  content:
    'You can change the delivery address until the parcel is packed. Open **My orders** and choose **Edit address**.',
}

describe('coverage', () => {
  it('is high when the passage holds what is asked, in any form of the words', () => {
    expect(coverage('How do I change my delivery address?', article)).toBeGreaterThan(0.9)
    expect(coverage('changing addresses for deliveries', article)).toBeGreaterThan(0.7)
  })

  it('hears the same ideas in another language', () => {
    expect(coverage('Miten vaihdan toimitusosoitteen?', article)).toBeGreaterThan(0.5)
    expect(coverage('Kann ich die Lieferadresse ändern?', article)).toBeGreaterThan(0.5)
    expect(coverage('Puis-je changer mon adresse de livraison ?', article)).toBeGreaterThan(0.5)
  })

  it('is low when the word that matters is missing', () => {
    expect(coverage('Do you sell kayaks?', article)).toBeLessThan(0.3)
  })

  it.each(['', 'hello there', 'Is it the one that you have?', '?!'])(
    'is nothing when nothing is asked: "%s"',
    (question) => {
      expect(coverage(question, article)).toBe(0)
    },
  )

  it('stays between 0 and 1', () => {
    for (const question of ['delivery '.repeat(500), 'address address', '1 2 3 4', '📦'])
      expect(coverage(question, article)).toBeLessThanOrEqual(1)
  })
})
