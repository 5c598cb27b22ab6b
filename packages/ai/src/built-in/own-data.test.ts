import { describe, expect, it } from 'vitest'
import { asksForOwnData } from './own-data.ts'

describe('asksForOwnData', () => {
  it.each([
    'Where is my order?',
    'Can you track my parcel please',
    'Has my package shipped yet?',
    'What about order 4471902?',
    'NB-205330 still says Building',
    'My account is ada@shop.example, what is wrong with it?',
    'Missä tilaukseni on?',
    'Onko pakettini jo lähetetty?',
    'Var är mitt paket?',
    'Wo bleibt meine Bestellung?',
    'Où est ma commande ?',
  ])('%s', (text) => {
    expect(asksForOwnData(text)).toBe(true)
  })

  it.each([
    'How long does delivery take?',
    'When do I get my money back after a return?',
    'How do I track an order?',
    'Where is the order button?',
    'Kauanko toimitus kestää?',
    'Hur lång tid tar leveransen?',
    'Wie lange dauert die Lieferung?',
    'Quels sont les délais de livraison ?',
    'It costs 1200 euros',
  ])('not: %s', (text) => {
    expect(asksForOwnData(text)).toBe(false)
  })
})
