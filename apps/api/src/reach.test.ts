import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

it('is the only way from a route to an account: none opens doors of its own', () => {
  const folder = path.join(import.meta.dirname, 'routes')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  expect(files.length).toBeGreaterThan(5)
  expect(files.filter((file) => /\btenantOf\b/.test(readFileSync(path.join(folder, file), 'utf8')))).toEqual([])
})
