import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { root, start } from '../house/process.ts'

const program = process.env['HUMMDESK_TEST_COMPOSE']!
const settings = readFileSync(path.join(root, 'infra/settings.example'), 'utf8')
const names = [...settings.matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name!)
const filledIn = Object.fromEntries(
  names.map((name) => [name, `a-value-for-${name.toLowerCase()}-that-is-long-enough`]),
)

const config = async (env: Record<string, string>) => {
  const run = start(program, ['-f', path.join(root, 'docker-compose.yml'), '--env-file', '/dev/null', 'config'], env)
  return { ending: await run.ended, output: run.output() }
}

it('has a compose file that docker compose accepts', async () => {
  const { ending, output } = await config(filledIn)
  expect(ending, output).toEqual({ code: 0, signal: null })
})

it.each(names.filter((name) => !name.endsWith('_API_KEY')))('says so when %s is not set', async (name) => {
  const { [name]: _, ...others } = filledIn
  const { ending, output } = await config(others)
  expect(ending.code).not.toBe(0)
  expect(output).toContain(name)
})
