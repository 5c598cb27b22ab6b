import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hashPassword, verifyPassword } from '@hummdesk/api/passwords'
import { type EmbeddedDatabase, openEmbedded } from '@hummdesk/database/embedded/open'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstRun } from './first-run.ts'
import { readSignIns } from './sign-ins.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-first-run-'))
/** A whole first run, on a machine that may be doing much else. */
const LONG_MS = 120_000
const url = 'http://127.0.0.1:5000'
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it(
  'leaves no database behind when it dies half-way',
  async () => {
    let hashed = 0
    const dies = (password: string): Promise<string> => {
      hashed += 1
      return hashed > 5 ? Promise.reject(new Error('killed')) : hashPassword(password)
    }
    await expect(firstRun(folder, { url, hashPassword: dies, onStart: () => {} })).rejects.toThrow('killed')
    expect(existsSync(path.join(folder, 'database'))).toBe(false)
  },
  LONG_MS,
)

describe('after a first run that was killed', () => {
  let db: EmbeddedDatabase
  beforeAll(async () => {
    // What a process that was killed leaves: its lock, and whatever it had of a database.
    mkdirSync(path.join(folder, 'first-run'), { recursive: true })
    writeFileSync(path.join(folder, 'first-run', 'hummdesk.lock'), '999999999')
    await firstRun(folder, { url, hashPassword, onStart: () => {} })
    db = await openEmbedded(folder)
  }, LONG_MS)
  afterAll(() => db.close())

  const count = async (what: string): Promise<number> =>
    Number((await db.migrator.query(`select count(*) from ${what}`)).rows[0].count)

  it('the next one makes everything', async () => {
    expect(existsSync(path.join(folder, 'first-run'))).toBe(false)
    expect(await count('accounts')).toBe(2)
    expect(await count('account_users')).toBe(8)
    expect(await count('teams')).toBe(4)
    expect(await count('inboxes')).toBe(2)
    expect(await count('articles')).toBe(60)
    expect(await count('conversations')).toBe(80)
    expect(await count('messages where created_at > now()')).toBe(0)
    expect(await count('classifications')).toBe(80)
  })

  it('asks for every published article to be indexed, and for nothing to be said to past customers', async () => {
    expect(await count("outbox where type = 'article.published'")).toBe(
      await count("articles where status = 'published'"),
    )
    expect(await count("outbox where type in ('message.received', 'draft.requested', 'agent.invited')")).toBe(0)
  })

  it('writes down how to sign in, for its owner alone', async () => {
    const file = path.join(folder, 'demo-sign-ins.json')
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
    const { companies } = JSON.parse(readFileSync(file, 'utf8'))
    for (const { email, password } of companies[0].agents) {
      const { rows } = await db.migrator.query('select password_hash from users where email = $1', [email])
      expect(await verifyPassword(rows[0].password_hash, password)).toBe(true)
    }
    const { rows } = await db.migrator.query('select key from inboxes where key = $1', [companies[1].inboxKey])
    expect(rows).toHaveLength(1)
  })

  it('lets the addresses follow the port of a later start', () => {
    const moved = readSignIns(folder, 'http://127.0.0.1:6000')
    expect(moved?.companies[0]?.demoUrl).toMatch(/^http:\/\/127\.0\.0\.1:6000\/demo\/pk_/)
    expect(readSignIns(folder, 'http://127.0.0.1:6000')).toEqual(moved)
  })
})
