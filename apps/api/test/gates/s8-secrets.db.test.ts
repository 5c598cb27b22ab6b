import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { createAccount } from '@hummdesk/core/accounts/create-account'
import { signIn } from '@hummdesk/core/accounts/sign-in'
import { newKeyText, readKeyring } from '@hummdesk/core/secrets/keyring'
import { sealSecret } from '@hummdesk/core/secrets/seal-secret'
import { openEmbedded } from '@hummdesk/database/embedded/open'
import { newId } from '@hummdesk/database/id'
import { tenantOf } from '@hummdesk/database/tenant'
import { createLog } from '@hummdesk/log/create-log'
import { allJobs } from '@hummdesk/worker/all-jobs'
import { openEngines } from '@hummdesk/worker/open-engines'
import { Redis } from 'ioredis'
import type { Pool } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { countGuesses } from '../../src/guesses.ts'
import { hashPassword, isOutdated, verifyPassword } from '../../src/passwords.ts'
import { apiDesk, KEYRING, SECRET } from '../api.ts'
import { call, calls, credential } from '../calls.ts'
import { furnish } from '../house.ts'
import { collectLetters } from '../post.ts'

const redisUrl = process.env['HUMMDESK_TEST_REDIS']
const redis = redisUrl ? new Redis(redisUrl, { db: 9 }) : undefined
afterAll(() => redis?.disconnect())

const lines: string[] = []
const logger = createLog(
  'trace',
  new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk))
      done()
    },
  }),
)
const api = await apiDesk({ logger, redis })
const { db } = api
const { app } = api.api

/** Every secret of this file by what it is. Whatever keeps one readable is named by the search below. */
const secrets = new Map<string, string>()
const seeded = (what: string, secret: string): string => {
  secrets.set(what, secret)
  return secret
}
const random = (): string => randomBytes(24).toString('base64url')

/** A row of every table of a schema, as text. */
async function dump(pool: Pool, schema: string): Promise<{ place: string; text: string }[]> {
  const { rows } = await pool.query<{ name: string }>(
    "select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = $1::regnamespace",
    [schema],
  )
  const tables = rows.map(async ({ name }) => {
    const all = await pool.query<{ text: string }>(
      `select coalesce(string_agg(t::text, chr(10)), '') as text from ${schema}."${name}" t`,
    )
    return { place: `${schema}.${name}`, text: all.rows[0]?.text ?? '' }
  })
  return Promise.all(tables)
}

async function everythingIn(found: Redis): Promise<{ place: string; text: string }[]> {
  const keys = await found.keys('*')
  return Promise.all(
    keys.map(async (key) => ({
      place: `redis ${key}`,
      text: `${key} ${(await found.dumpBuffer(key))?.toString('latin1')}`,
    })),
  )
}

/** A secret as it is, and as a database writes bytes. */
const looksOf = (secret: string): string[] => [
  secret,
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret).toString('base64'),
]
const leaksIn = (places: readonly { place: string; text: string }[]): string[] =>
  places.flatMap(({ place, text }) =>
    [...secrets].flatMap(([what, secret]) =>
      looksOf(secret).some((look) => text.includes(look)) ? [`${what} in ${place}`] : [],
    ),
  )

/** One of every kind of secret the product ever holds. */
async function live(): Promise<void> {
  seeded('the token secret', SECRET)
  seeded('the installation’s key', KEYRING.current.key.toString('base64url'))

  const house = await furnish(api)
  const email = `${random().toLowerCase()}@example.com`
  const password = seeded('a password', random())
  const agentId = await api.given.agent(house, { role: 'admin' })
  await db.migrator.query('update users set email = $1, password_hash = $2 where id = $3', [
    email,
    await hashPassword(password),
    agentId,
  ])
  const wrong = seeded('a password that was wrong', random())
  for (const tried of [wrong, password]) {
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/auth/login',
      payload: { email, password: tried },
    })
    const [cookie] = response.cookies
    if (response.statusCode !== 200 || !cookie) continue
    seeded('a refresh token', cookie.value)
    seeded('an access token', response.json<{ accessToken: string }>().accessToken)
    const next = await app.inject({
      method: 'POST',
      url: '/api/v1/auth/refresh',
      payload: {},
      headers: { origin: 'http://desk.test' },
      cookies: { [cookie.name]: cookie.value },
    })
    seeded('the next refresh token', next.cookies[0]?.value ?? '')
  }

  await app.inject({ method: 'POST', url: '/api/v1/auth/forgot-password', payload: { email } })
  for (const { kind, token } of await collectLetters(api)) seeded(`the link of a letter (${kind})`, token)

  const { authorization } = await api.signedIn(house, 'owner')
  const invited = await app.inject({
    method: 'POST',
    url: '/api/v1/invitations',
    payload: { email: 'ivy@example.com', role: 'agent' },
    headers: { authorization, 'idempotency-key': 'once' },
  })
  const job = allJobs.get('send-invitation')
  const mails: string[] = []
  await job?.run(
    { invitationId: invited.json<{ id: string }>().id },
    tenantOf(db.worker, house.accountId),
    {
      engines: await openEngines({ anthropic: undefined, openai: undefined }, () => {}),
      deliverMail: async (mail) => void mails.push(JSON.stringify(mail)),
      keyring: KEYRING,
      publicUrl: 'https://desk.test',
      clock: () => new Date(),
    },
    { isLast: false, signal: AbortSignal.timeout(30_000) },
  )
  seeded('the link of an invitation', /join#([\w-]+)/.exec(mails.join())?.[1] ?? '')

  const token = seeded('a token of another service', random())
  const place = { table: 'sso_connections', column: 'sealed_secret', rowId: house.accountId }
  const sealed = await house.tenant.write((tx) => sealSecret(tx, KEYRING, place, token))
  await db.migrator.query(
    'insert into sso_connections (account_id, issuer, client_id, sealed_secret) values ($1, $2, $3, $4)',
    [house.accountId, 'https://id.example', 'desk', sealed],
  )
  const key = await app.inject({
    method: 'POST',
    url: '/api/v1/api-keys',
    payload: { name: 'Shop', scopes: ['conversations:read'] },
    headers: { authorization },
  })
  seeded('a key of a machine', key.json<{ key: string }>().key)
  const factor = await app.inject({
    method: 'POST',
    url: '/api/v1/me/totp',
    payload: { password },
    headers: { authorization: `Bearer ${secrets.get('an access token')}` },
  })
  seeded('the seed of a second factor', factor.json<{ secret: string }>().secret)
}

await live()

describe('gate S8: no secret lies readable', () => {
  it('and there are secrets to look for', () => {
    expect([...secrets].filter(([, secret]) => secret.length < 16)).toEqual([])
    expect(secrets.size).toBeGreaterThanOrEqual(12)
  })

  it('in any table', async () => {
    const places = [...(await dump(db.migrator, 'public')), ...(await dump(db.queue, 'bullmq'))]
    expect(places.length).toBeGreaterThan(25)
    expect(leaksIn(places)).toEqual([])
  })

  it('and a table that held one would be found', async () => {
    const house = await furnish(api)
    await db.migrator.query('update inboxes set greeting = $1 where account_id = $2', [
      secrets.get('a password'),
      house.accountId,
    ])
    expect(leaksIn(await dump(db.migrator, 'public'))).toEqual(['a password in public.inboxes'])
    await db.migrator.query("update inboxes set greeting = '' where account_id = $1", [house.accountId])
  })

  it('in the payload of any job: ids only', async () => {
    const { rows } = await db.migrator.query<{ payload: Record<string, unknown> }>('select payload from jobs')
    const values = rows.flatMap(({ payload }) => Object.values(payload))
    for (const value of values) expect(value).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('in any key of Redis, where there is one', async () => {
    expect(leaksIn(redis ? await everythingIn(redis) : [])).toEqual([])
  })

  it('in the log, whatever is sent to any endpoint in any header or body', async () => {
    const house = await furnish(api)
    const canary = seeded('a canary', `canary-${random()}`)
    for (const called of calls) {
      const authorization = await credential(db, house, called.endpoint)
      const headers = {
        cookie: `hummdesk_session=${canary}; other=${canary}`,
        'x-api-key': canary,
        'proxy-authorization': `Basic ${canary}`,
        referer: `http://desk.test/${canary}`,
        'idempotency-key': canary,
        'user-agent': `x${canary}`,
      }
      await call(api, called, house, { authorization, headers })
      await call(api, called, house, { authorization: `Bearer ${canary}`, headers })
      await call(api, called, house, { authorization, headers, id: canary, query: { token: canary } })
      await call(api, called, house, {
        authorization,
        headers,
        ...(called.endpoint.method !== 'GET' && { payload: `{"password":"${canary}","content":"${canary}` }),
      })
    }
    await app.inject({ url: `/${canary}?token=${canary}`, headers: { host: canary } })
    expect(lines.length).toBeGreaterThan(calls.length * 3)
    expect(leaksIn([{ place: 'the log', text: lines.join('') }])).toEqual([])
    for (const line of lines) expect(line.trimEnd()).toMatch(/^[\x20-\x7e]*$/)
  })

  it('in any file of the embedded database', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-s8-'))
    const keyring = readKeyring(newKeyText('k1'))
    if (!keyring) throw new Error('no keys')
    const own = {
      password: seeded('a password in the folder', random()),
      token: seeded('a token in the folder', random()),
    }
    const opened = await openEmbedded(folder)
    const owner = { accountName: 'Shop', name: 'Olivia', email: 'olivia@example.com', password: own.password }
    const { accountId } = await createAccount({ lookup: opened.app, hashPassword }, owner)
    const session = await signIn(
      {
        lookup: opened.app,
        clock: () => new Date(),
        hashPassword,
        verifyPassword,
        isOutdated,
        guesses: countGuesses(() => new Date()),
      },
      { email: owner.email, password: own.password },
      { userAgent: '', language: 'en', places: { device: Buffer.from('device'), network: Buffer.from('network') } },
    )
    if (!('refreshToken' in session)) throw new Error('nobody asked for a second step')
    seeded('a refresh token in the folder', session.refreshToken)
    seeded('a key in the folder', keyring.current.key.toString('base64url'))
    const place = { table: 'sso_connections', column: 'sealed_secret', rowId: newId() }
    const { id } = await tenantOf(opened.app, accountId).write(async (tx) => ({
      id: await sealSecret(tx, keyring, place, own.token),
    }))
    await opened.migrator.query(
      'insert into sso_connections (account_id, issuer, client_id, sealed_secret) values ($1, $2, $3, $4)',
      [accountId, 'https://id.example', 'desk', id],
    )
    await opened.migrator.query('checkpoint').catch(() => {})
    await opened.close()
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const texts = files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return { place: file, text: readFileSync(file, 'latin1') }
    })
    // The sealed value is in there: the search looks where things lie.
    expect(texts.some(({ text }) => text.includes(id))).toBe(true)
    expect(leaksIn(texts)).toEqual([])
    rmSync(folder, { recursive: true })
  })
})
