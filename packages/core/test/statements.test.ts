import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { statements } from '@hummdesk/database/statement'
import { describe, expect, it } from 'vitest'

const source = path.join(import.meta.dirname, '../src')
const migrations = path.join(import.meta.dirname, '../../../database/migrations')

for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' }).sort())
  if (file.endsWith('.ts') && !file.endsWith('.test.ts')) await import(path.join(source, file))

const all = [...statements()].sort((one, other) => (one.name < other.name ? -1 : 1))
const features = [...new Set(all.map(({ name }) => name.slice(0, name.indexOf('.'))))]
/** A feature may show its SQL in an order of its own. */
const showsItself = (feature: string): boolean => existsSync(path.join(source, feature, 'statements.test.ts'))

/** The statement with its own indentation, whatever its place in the source was. */
function dedent(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [, ...rest] = lines
  const depth = Math.min(...rest.map((line) => line.search(/\S/)), 99)
  return lines.map((line) => line.slice(Math.min(depth, line.search(/\S/))).trimEnd()).join('\n')
}

describe('the committed SQL', () => {
  it.each(features.filter((feature) => !showsItself(feature)))('of %s is what the code runs', async (feature) => {
    const sql = all
      .filter(({ name }) => name.startsWith(`${feature}.`))
      .map(({ name, does, text }) => `-- ${name} (${does})\n${dedent(text)};\n`)
      .join('\n')
    await expect(sql).toMatchFileSnapshot(path.join(source, feature, 'views.sql'))
  })

  it('belongs to a feature of its own folder', () => {
    const folders = readdirSync(source)
    expect(features.filter((feature) => !folders.includes(feature))).toEqual([])
  })
})

const tenantTables = readdirSync(migrations)
  .map((file) => readFileSync(path.join(migrations, file), 'utf8'))
  .flatMap((sql) => [...sql.matchAll(/^create table (\w+) \(([\s\S]*?)^\)/gm)])
  .filter(([, , columns]) => columns?.includes('account_id uuid'))
  .map(([, name]) => name)

describe('the second wall', () => {
  const reads = new RegExp(`\\b(?:from|join|update) (${tenantTables.join('|')})\\b`, 'g')

  it('knows the tables', () => expect(tenantTables).toContain('conversations'))

  it.each(all.map(({ name, text }) => [name, text]))(
    '%s names the account once for each table it touches',
    (_, text) => {
      const touched = text.match(reads)?.length ?? 0
      const named = text.match(/\baccount_id = \$\d+/g)?.length ?? 0
      expect(named).toBeGreaterThanOrEqual(touched)
    },
  )
})
