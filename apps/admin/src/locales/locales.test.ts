import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { problems } from '@hummdesk/contract/problems'
import { describe, expect, it } from 'vitest'
import { words as de } from './de.ts'
import { words as en } from './en.ts'
import { words as fi } from './fi.ts'
import { words as fr } from './fr.ts'
import { words as sv } from './sv.ts'

const flat = (words: object, before = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  )
const gaps = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted()
const forms = (text: string): number => text.split(' | ').length
const shape = (words: object) =>
  Object.fromEntries(flat(words).map(([key, text]) => [key, `${[...new Set(gaps(text))]} in ${forms(text)}`]))

const root = join(import.meta.dirname, '..')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(vue|ts)$/.test(name) && !name.includes('.test.'))
  .map((name) => readFileSync(join(root, name), 'utf8'))

describe('the words of the admin app', () => {
  it.each(Object.entries({ fi, sv, de, fr }))('say in %s all that English says, with the same gaps', (_, words) => {
    expect(shape(words)).toEqual(shape(en))
    expect(flat(words).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('are there for every key a screen names', () => {
    const known = new Set(flat(en).map(([key]) => key))
    const named = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''))
    expect(named.length).toBeGreaterThan(100)
    expect([...new Set(named)].filter((key) => !known.has(key))).toEqual([])
  })

  it('have a sentence for every problem', () => {
    expect(Object.keys(problems).filter((code) => !(code in en.problems))).toEqual([])
  })
})
