import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readConfig as readApiConfig } from '../apps/api/src/config.ts'
import { readConfig as readWorkerConfig } from '../apps/worker/src/config.ts'
import { commandOf, settingsOf } from './house/compose.ts'
import { root } from './house/process.ts'

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const compose = read('docker-compose.yml')

const filledIn: Record<string, string> = {
  PUBLIC_URL: 'https://desk.example.com',
  DATABASE_URL: 'postgres://somebody@postgres/hummdesk',
  RELAY_DATABASE_URL: 'postgres://somebody@postgres/hummdesk',
  REDIS_URL: 'redis://redis',
  TOKEN_SECRET: 'x'.repeat(32),
  SECRET_KEYS: `k1:${'A'.repeat(43)}`,
  SMTP_URL: 'smtp://mail.example.com',
  MAIL_FROM: 'desk@example.com',
  FILES: 's3://hummdesk-files',
  S3_ACCESS_KEY: 'x',
  S3_SECRET_KEY: 'x',
  ANTHROPIC_API_KEY: 'x',
  OPENAI_API_KEY: 'x',
}

/** The names that are asked for while a configuration is read. */
function namesReadBy(readConfig: (env: Record<string, string | undefined>) => unknown): Set<string> {
  const names = new Set<string>()
  const get = (env: Record<string, string>, name: string): string | undefined => {
    names.add(name)
    return env[name]
  }
  readConfig(new Proxy(filledIn, { get }))
  return names
}

it.each(['api', 'worker', 'migrate'])('what %s runs is there', (service) => {
  const [program, file = ''] = commandOf(service)
  expect(program).toBe('node')
  expect(existsSync(path.join(root, file)), file).toBe(true)
})

it.each([
  { service: 'api', names: namesReadBy(readApiConfig) },
  { service: 'worker', names: namesReadBy(readWorkerConfig) },
  { service: 'migrate', names: new Set(read('database/src/config.ts').match(/[A-Z_]{6,}/g)) },
])('every setting $service is given is read', ({ service, names }) => {
  // The libraries' own.
  const given = settingsOf(service).filter((name) => name !== 'NODE_ENV')
  expect(given.length).toBeGreaterThan(0)
  expect(given.filter((name) => !names.has(name))).toEqual([])
})

it('asks its owner for nothing that the example does not name', () => {
  const example = read('infra/settings.example')
  const asked = [...compose.matchAll(/\$\{([A-Z0-9_]+)(:\?[^}]*)?\}/g)].map(([, name]) => name!)
  expect([...new Set(asked)].filter((name) => !new RegExp(`^${name}=`, 'm').test(example))).toEqual([])
})

it('runs the image as somebody who owns nothing', () => {
  const stages = read('infra/images/server.Dockerfile').split(/^FROM /m)
  const last = stages.at(-1) ?? ''
  expect(last).toMatch(/^USER 1001:1001$/m)
  expect(last).toContain('--chown=root:root')
  expect(last.indexOf('USER ')).toBeGreaterThan(last.lastIndexOf('RUN '))
})

it('looks after every service that stays', () => {
  const services = compose.split(/^services:\n/m)[1]?.split(/^networks:\n/m)[0] ?? ''
  const blocks = services.split(/^(?= {2}[a-z])/m).filter((block) => /^ {2}[a-z]/.test(block))
  const unwatched = blocks.filter((block) => !block.includes('restart: "no"') && !block.includes('healthcheck:'))
  expect(blocks.length).toBeGreaterThan(5)
  expect(unwatched.map((block) => block.trim().split(':')[0])).toEqual([])
})

it('keeps a Redis that writes everything down and drops nothing', () => {
  const command = commandOf('redis').join(' ')
  expect(command).toContain('--appendonly yes')
  expect(command).toContain('--maxmemory-policy noeviction')
})
