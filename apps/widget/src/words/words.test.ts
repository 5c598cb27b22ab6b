import { describe, expect, it } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { fr } from './fr.ts'
import { languageOf } from './language.ts'
import { sv } from './sv.ts'

const flat = (words: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[key, value]]
        : Object.entries(flat(value)).map(([inner, word]) => [`${key}.${inner}`, word]),
    ),
  )
const holes = (words: object): Record<string, number> =>
  Object.fromEntries(Object.entries(flat(words)).map(([key, word]) => [key, word.split('{0}').length - 1]))

describe('the words of the widget', () => {
  it.each(Object.entries({ fi, sv, de, fr }))('say in %s all that English says, with the same gaps', (_, words) => {
    expect(holes(words)).toEqual(holes(en))
    expect(Object.values(flat(words)).filter((word) => word.trim() === '')).toEqual([])
  })
})

describe('the language of a visitor', () => {
  it.each([
    [['fi-FI', 'en'], 'fi'],
    [['nl', 'de-AT', 'en'], 'de'],
    [['SV'], 'sv'],
    [['fil'], 'en'],
    [['ja', 'pt-BR'], 'en'],
    [[], 'en'],
  ])('%j is answered in %s', (wanted, language) => expect(languageOf(wanted)).toBe(language))
})
