import { problems } from '@hummdesk/contract/problems'
import { describe, expect, it } from 'vitest'
import { formatLocale, languages, preferredLanguage } from './i18n.ts'
import { shortcuts } from './keys/shortcuts.ts'

const files = import.meta.glob<unknown>('./locales/*.json', { eager: true, import: 'default' })
const sources = import.meta.glob<string>(['./**/*.{ts,vue}', '!./**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key))
}
const texts = new Map(languages.map((language) => [language, new Map(flatten(files[`./locales/${language}.json`]))]))
const english = texts.get('en') ?? new Map<string, string>()

describe.each(languages)('%s', (language) => {
  const own = texts.get(language) ?? new Map<string, string>()

  it('has every text, and none that nobody knows', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('fills in the same places and has as many plural forms', () => {
    const shape = (text = '') => ({
      places: [...new Set(text.match(/\{\w+\}/g))].sort(),
      forms: text.split('|').length,
    })
    for (const [key, text] of english) expect({ key, ...shape(own.get(key)) }).toEqual({ key, ...shape(text) })
  })

  it('leaves no text empty', () => {
    expect([...own].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

it('has its own words in every language', () => {
  for (const language of languages.filter((one) => one !== 'en')) {
    const same = [...english].filter(([key, text]) => texts.get(language)?.get(key) === text)
    expect(same.length / english.size).toBeLessThan(0.1)
  }
})

it('has every text that a screen asks for by its whole name', () => {
  const asked = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/\bt\('([\w.]+)'/g)].map(([, key]) => key),
  )
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter((key) => !english.has(key ?? ''))).toEqual([])
})

it('has a sentence for every problem and a name for every key', () => {
  const codes = [...Object.keys(problems), 'offline', 'timed_out', 'unreadable']
  expect(codes.filter((code) => !english.has(`problems.${code}`))).toEqual([])
  expect(Object.keys(shortcuts).filter((id) => !english.has(`keys.${id}`))).toEqual([])
})

describe('the language of the page', () => {
  it.each([
    [null, ['sv-FI', 'en'], 'sv'],
    ['de', ['sv-FI', 'en'], 'de'],
    [null, ['pl', 'fr-CA'], 'fr'],
    [null, ['pl'], 'en'],
    ['xx', [], 'en'],
  ])('chosen %s, wanted %j: %s', (chosen, wanted, language) => {
    expect(preferredLanguage(chosen, wanted)).toBe(language)
  })

  it('writes dates as the reader’s country does, where the browser names one', () => {
    expect(formatLocale('en', ['fi-FI', 'en-GB'])).toBe('en-GB')
    expect(formatLocale('de', ['fi-FI', 'en-GB'])).toBe('de')
  })
})
