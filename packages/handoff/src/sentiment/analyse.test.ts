import { describe, expect, it } from 'vitest'
import { analyseSentiment, createSentiment } from './analyse.ts'

const scoreOf = (text: string): number => analyseSentiment(text).score

describe('analyseSentiment', () => {
  it.each([
    ['This is great, thank you!', 'en'],
    ['Kiitos, loistavaa palvelua', 'fi'],
    ['Tack, det är jättebra', 'sv'],
    ['Vielen Dank, das ist wunderbar', 'de'],
    ["Merci, c'est parfait", 'fr'],
  ])('likes: %s', (text, language) => {
    expect(scoreOf(text)).toBeGreaterThan(0.6)
    expect(analyseSentiment(text).language).toBe(language)
  })

  it.each([
    ['This is terrible and frustrating', 'en'],
    ['Tämä on kamalaa ja turhauttavaa', 'fi'],
    ['Det här är hemskt och frustrerande', 'sv'],
    ['Das ist schrecklich und ärgerlich', 'de'],
    ["C'est horrible et frustrant", 'fr'],
  ])('dislikes: %s', (text, language) => {
    expect(scoreOf(text)).toBeLessThan(0.3)
    expect(analyseSentiment(text).language).toBe(language)
  })

  it('takes 0.3 for a strong word, 0.15 for a moderate one, 0.1 for capitals and 0.05 for marks', () => {
    expect(scoreOf('it is terrible')).toBeCloseTo(0.2)
    expect(scoreOf('it is broken')).toBeCloseTo(0.35)
    expect(scoreOf('where is my ORDER')).toBeCloseTo(0.4)
    expect(scoreOf('where is it???')).toBeCloseTo(0.45)
    expect(scoreOf('where is it')).toBe(0.5)
  })

  it('weighs bad news about money 1.5 times', () => {
    expect(scoreOf('my payment is broken')).toBeCloseTo(0.5 - 0.15 * 1.5)
    expect(scoreOf('a great payment page')).toBe(scoreOf('a great page'))
  })

  it('hears shouting, but not an abbreviation', () => {
    expect(scoreOf('I NEED HELP NOW!!!')).toBeLessThan(0.4)
    expect(scoreOf('TARVITSEN APUA NYT!!!')).toBeLessThan(0.4)
    expect(scoreOf('Where do I change my PIN and SMS number?')).toBe(0.5)
  })

  it.each([
    ['not good', 'good'],
    ['ei hyvä', 'hyvä'],
    ['inte bra', 'bra'],
    ['nicht gut', 'gut'],
    ['pas bien', 'bien'],
  ])('turns %s around', (negated, plain) => {
    expect(scoreOf(negated)).toBeLessThan(0.5)
    expect(scoreOf(plain)).toBeGreaterThan(0.5)
  })

  it('makes words heavier and lighter, and hears emoji', () => {
    expect(scoreOf('very bad')).toBeLessThan(scoreOf('bad'))
    expect(scoreOf('slightly bad')).toBeGreaterThan(scoreOf('bad'))
    expect(scoreOf('my bill 😡')).toBeLessThan(0.5)
    expect(scoreOf('my bill 😍')).toBeGreaterThan(0.5)
  })

  it('stays within 0 and 1, and a worse text scores worse', () => {
    const awful = 'terrible horrible useless '
    expect(scoreOf(awful.repeat(500))).toBeGreaterThanOrEqual(0)
    expect(scoreOf(awful)).toBeLessThan(scoreOf('terrible horrible'))
    expect(scoreOf('love '.repeat(500))).toBeLessThanOrEqual(1)
    expect(scoreOf('')).toBe(0.5)
  })

  it('can be tuned', () => {
    const own = createSentiment({
      words: { downtime: -0.3, 'blue screen': -0.2 },
      capitals: 0,
      marks: 0,
      domain: 1,
      language: 'en',
    })

    expect(own('downtime').score).toBeCloseTo(0.2)
    expect(own('a blue screen').score).toBeCloseTo(0.3)
    expect(own('HELP NOW!!!').score).toBe(0.5)
    expect(own('my payment is broken').score).toBeCloseTo(0.35)
  })
})
