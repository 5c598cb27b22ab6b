import { problems } from '@hummdesk/contract/problems'
import { describe, expect, it } from 'vitest'
import { formatLocale, preferredLanguage } from './i18n.ts'
import { describeWords, textsOf } from './words.testing.ts'
import { sharedWords } from './words.ts'

const sources = import.meta.glob<string>(['./**/*.{ts,vue}', '!./**/*.test*.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

await describeWords(sharedWords, undefined, sources)

it('has a sentence for every problem', async () => {
  const english = textsOf(await sharedWords.en())
  const codes = [...Object.keys(problems), 'offline', 'timed_out', 'unreadable']
  expect(codes.filter((code) => !english.has(`problems.${code}`))).toEqual([])
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
