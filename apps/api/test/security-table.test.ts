import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const pages = ['docs/security.md', 'docs/threat-model.md']

describe.each(pages)('%s', (page) => {
  const text = readFileSync(path.join(root, page), 'utf8')
  const named = [...text.matchAll(/`((?:apps|packages|database|e2e)\/[^`]+)`/g)].map(([, file = '']) => file)
  const linked = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, file = '']) => path.join('docs', file))

  it('names only what is there', () => {
    expect([...named, ...linked].filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })
})

describe('the table', () => {
  const rows = readFileSync(path.join(root, 'docs/security.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| (\*\*V)?\d/.test(line))

  it('says of every chapter where it is shown, or that it is not', () => {
    expect(rows.length).toBeGreaterThan(80)
    for (const row of rows.filter((line) => !line.includes('**V'))) {
      const [, , shown = '', note = ''] = row.split('|')
      expect(`${shown}${note}`.trim(), row).not.toBe('')
    }
  })
})
