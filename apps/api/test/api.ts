import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Role } from '@hummdesk/contract/permissions'
import { newKeyText, readKeyring } from '@hummdesk/core/secrets/keyring'
import { newId } from '@hummdesk/database/id'
import { type Desk, desk } from '@hummdesk/testkit/desk'
import type { World } from '@hummdesk/testkit/given'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import { type App, type AppDeps, createApp } from '../src/app.ts'
import { openFiles } from '../src/open-files.ts'
import { hashPassword } from '../src/passwords.ts'
import { createTokens } from '../src/tokens.ts'

export const SECRET = 'a test secret of more than thirty-two bytes'
export const PUBLIC_URL = 'http://desk.test'
/** The keys of the installation under test. */
const keyring = readKeyring(newKeyText('k1'))
if (!keyring) throw new Error('the test has no keys')
export const KEYRING = keyring
export const PASSWORD = 'correct horse battery'

const folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
export const FILES = folder
const files = await openFiles({
  files: { folder },
  tokenSecret: SECRET,
  mostPerAccount: 1_024 ** 3,
  clock: () => new Date(),
})

/** Everything `createApp` needs, of which a test changes what it is about. */
export const depsOf = (db: Desk['db'], changed: Partial<AppDeps> = {}): AppDeps => ({
  pool: db.app,
  tokenSecret: SECRET,
  keyring: KEYRING,
  publicUrl: PUBLIC_URL,
  allowedOrigins: ['https://office.example.com'],
  trustedProxies: [],
  rateLimitPerMinute: 100_000,
  signUp: true,
  // The real thing, without the rule that keeps it out of this machine's own network.
  fetchOut: (url, asked) => fetch(url, { ...asked, body: asked.body ?? null, signal: asked.signal ?? null }),
  redis: undefined,
  pingQueue: async () => {},
  engines: [{ name: 'built-in', isAvailable: true, model: 'rules-1' }],
  folders: {},
  files,
  logger: pino({ level: 'silent' }),
  clock: () => new Date(),
  ...changed,
})

export interface Api extends Desk {
  api: App
  /** A signed-in agent's authorization header. */
  signedIn: (world: World, role?: Role) => Promise<{ agentId: string; sessionId: string; authorization: string }>
}

/** Another address every time, for tests that are not about limits by address. */
export const fromAnywhere = (): string => `10.${[0, 0, 0].map(() => randomInt(256)).join('.')}`

const tokens = createTokens(SECRET)

/** A session that exists, as signing in would have made it. */
export async function sessionOf(db: Desk['db'], world: World, agentId: string) {
  const sessionId = newId()
  const secret = (): Buffer => Buffer.from(newId())
  const expires = new Date(Date.now() + 86_400_000)
  await db.app.query('select auth.open_session($1, $2, $3, $4, $5, $6)', [
    sessionId,
    agentId,
    secret(),
    secret(),
    world.accountId,
    expires,
  ])
  const token = tokens.signAgent({ agentId, accountId: world.accountId, sessionId })
  return { agentId, sessionId, token, authorization: `Bearer ${token}` }
}

/** The API on a database of its own, closed after the file's last test. */
export async function apiDesk(changed: Partial<AppDeps> = {}): Promise<Api> {
  const opened = await desk()
  const api = await createApp(depsOf(opened.db, changed))
  afterAll(() => api.close())
  const signedIn: Api['signedIn'] = async (world, role = 'agent') => {
    const agentId = role === 'owner' ? world.ownerId : await opened.given.agent(world, { role })
    return sessionOf(opened.db, world, agentId)
  }
  return { ...opened, api, signedIn }
}

/** Gives a person a password to sign in with. */
export async function givePassword(db: Desk['db'], userId: string, password = PASSWORD): Promise<string> {
  const { rows } = await db.migrator.query<{ email: string }>(
    'update users set password_hash = $1 where id = $2 returning email',
    [await hashPassword(password), userId],
  )
  const [person] = rows
  if (!person) throw new Error('No such person')
  return person.email
}
