import { describe, expect, it } from 'vitest'
import { type AppWords, languages } from './i18n.ts'

type Texts = Map<string, string>

export function textsOf(words: unknown, path = ''): Texts {
  if (typeof words === 'string') return new Map([[path, words]])
  return new Map(
    Object.entries(words ?? {}).flatMap(([key, inner]) => [...textsOf(inner, path ? `${path}.${key}` : key)]),
  )
}

const shape = (text = '') => ({
  places: [...new Set(text.match(/\{\w+\}/g))].sort(),
  forms: text.split('|').length,
})

/**
 * What must be true of the words of an app or of the shell.
 * @param own its words, on top of `below`, which it may say in another way
 * @param sources its files, by the texts they ask for
 */
export async function describeWords(own: AppWords, below: AppWords | undefined, sources: Record<string, string>) {
  const english = textsOf(await own.en())
  const known = new Map([...textsOf(await below?.en()), ...english])

  describe.each(languages)('the words in %s', async (language) => {
    const texts = textsOf(await own[language]())

    it('are as many as in English, and no others', () => {
      expect([...texts.keys()].sort()).toEqual([...english.keys()].sort())
    })

    it('fill in the same places and have as many plural forms', () => {
      for (const [key, text] of english) expect({ key, ...shape(texts.get(key)) }).toEqual({ key, ...shape(text) })
    })

    it('are nowhere empty', () => {
      expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([])
    })

    it('are this language’s own', () => {
      const same = [...english].filter(([key, text]) => texts.get(key) === text)
      expect(language === 'en' || same.length / english.size < 0.1).toBe(true)
    })
  })

  it('has every text that a screen asks for by its whole name', () => {
    const asked = Object.values(sources).flatMap((source) =>
      [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''),
    )
    expect(asked.length).toBeGreaterThan(20)
    expect(asked.filter((key) => !known.has(key))).toEqual([])
  })

  it('says nothing again that is said below', async () => {
    const again: string[] = []
    const shared = textsOf(await below?.en())
    for (const [key, text] of english) if (shared.get(key) === text) again.push(key)
    expect(again).toEqual([])
  })
}
