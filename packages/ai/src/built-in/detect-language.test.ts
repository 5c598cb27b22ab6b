import { describe, expect, it } from 'vitest'
import { detectLanguage } from './detect-language.ts'

describe('detectLanguage', () => {
  it.each([
    ['en', 'Where is my parcel?'],
    ['en', 'The app keeps crashing when I open a photo'],
    ['en', 'refund please'],
    ['en', 'cannot log in'],
    ['fi', 'Missä pakettini viipyy?'],
    ['fi', 'en pääse kirjautumaan'],
    ['fi', 'en paase kirjautumaan'],
    ['fi', 'Kiitos!'],
    ['fi', 'lasku'],
    ['fi', 'MISSÄ TILAUKSENI ON'],
    ['sv', 'Var är mitt paket?'],
    ['sv', 'Jag kan inte logga in'],
    ['sv', 'funkar inte'],
    ['sv', 'hej, hur byter jag losenord'],
    ['de', 'Wo bleibt mein Paket?'],
    ['de', 'Ich kann mich nicht anmelden'],
    ['de', 'geht nicht'],
    ['de', 'Rechnung'],
    ['de', 'ich moechte mein abo kuendigen'],
    ['fr', 'Où est mon colis ?'],
    ['fr', "Je n'arrive pas à me connecter"],
    ['fr', 'ca marche pas'],
    ['fr', 'facture'],
  ])('hears %s in: %s', (language, text) => {
    const detected = detectLanguage(text)

    expect(detected.language).toBe(language)
    expect(detected.confidence).toBeGreaterThan(0.5)
  })

  it.each([
    'Jeg kan ikke logge ind på min konto',
    'Ik kan niet inloggen op mijn account',
    'No puedo iniciar sesión en mi cuenta',
    'Ma ei saa oma kontole sisse logida',
    'Привет, где мой заказ?',
    '注文はどこですか',
    'أين طلبي',
    '',
    '12345',
    '😀👍',
    'https://example.com/fi/tilaus',
  ])('is unsure of: %s', (text) => {
    const detected = detectLanguage(text)

    expect(detected.language).toBe('en')
    expect(detected.confidence).toBeLessThan(0.5)
  })

  it('is surer of a sentence than of a word', () => {
    expect(detectLanguage('Hej, var är min beställning?').confidence).toBeGreaterThan(detectLanguage('var').confidence)
  })
})
