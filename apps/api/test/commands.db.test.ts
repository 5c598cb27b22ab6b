import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newKeyText, readKeyring } from '@hummdesk/core/secrets/keyring'
import { sealSecret } from '@hummdesk/core/secrets/seal-secret'
import { useSecret } from '@hummdesk/core/secrets/use-secret'
import { sealAuditOnce } from '@hummdesk/worker/seal-audit'
import { afterAll, describe, expect, it } from 'vitest'
import { apiDesk } from './api.ts'
import { furnish } from './house.ts'

const api = await apiDesk()
const { db } = api
const folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-commands-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A command as an operator runs it. */
function run(name: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const file = path.resolve(import.meta.dirname, `../src/commands/${name}.ts`)
  const child = spawn(process.execPath, [file, ...args], { env: { PATH: process.env['PATH'], ...env } })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  return new Promise<{ code: number | null; output: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, output })),
  )
}
/** Where the database waits for the operator; only a server has an address. */
const migratorUrl = 'urlOf' in db && typeof db.urlOf === 'function' ? String(db.urlOf('hummdesk_migrator')) : undefined

describe('the verifier of the audit', async () => {
  const house = await furnish(api)
  const { authorization } = await api.signedIn(house, 'owner')
  for (const name of ['Repairs', 'Sales', 'Returns'])
    await api.api.app.inject({
      method: 'POST',
      url: '/api/v1/teams',
      payload: { name, category: null },
      headers: { authorization },
    })
  const heads = await sealAuditOnce(db.relay)
  const page = await api.api.app.inject({ url: '/api/v1/audit/chain', headers: { authorization } })
  const kept = (name: string, content: string): string => {
    writeFileSync(path.join(folder, name), content)
    return path.join(folder, name)
  }
  const headsFile = kept('log.jsonl', `{"level":30,"msg":"x"}\n${JSON.stringify({ auditHeads: heads })}\n`)

  it('finds an export whole, without a database or a secret', async () => {
    const { code, output } = await run('verify-audit', [kept('whole.jsonl', page.body), '--heads', headsFile])
    expect([code, output]).toEqual([0, `${house.accountId}: ${heads[0]?.seq} events, whole\n`])
  })

  it('names a changed event, and ends with 1', async () => {
    const changed = kept('changed.jsonl', page.body.replace('Sales', 'Sabot'))
    const { code, output } = await run('verify-audit', [changed, '--heads', headsFile])
    expect(code).toBe(1)
    expect(output).toMatch(/NOT whole\n {2}event \d+: changed\n$/)
  })

  it('names an end that was cut off', async () => {
    const { items, ...rest } = page.json<{ items: unknown[] }>()
    const cut = kept('cut.jsonl', JSON.stringify({ ...rest, items: items.slice(0, -1) }))
    expect((await run('verify-audit', [cut])).output).toContain('No published heads were given')
    expect(await run('verify-audit', [cut, '--heads', headsFile])).toMatchObject({
      code: 1,
      output: expect.stringContaining(`event ${items.length}: cut off`),
    })
  })

  it('reads every account of a database', async () => {
    const { code, output } = await run('verify-audit', [], migratorUrl ? { MIGRATOR_DATABASE_URL: migratorUrl } : {})
    if (migratorUrl) expect([code, output]).toEqual([0, expect.stringContaining(`${house.accountId}: `)])
    else expect([code, output]).toEqual([2, expect.stringMatching(/^MIGRATOR_DATABASE_URL is not set/)])
  })
})

describe('the change of the installation’s key', () => {
  it('says which setting it lacks', async () => {
    expect(await run('rewrap-secrets')).toEqual({ code: 1, output: expect.stringMatching(/^SECRET_KEYS is not set/) })
    const env = { SECRET_KEYS: newKeyText('k1') }
    expect((await run('rewrap-secrets', [], env)).output).toMatch(/^MIGRATOR_DATABASE_URL is not set/)
  })

  it('wraps every key anew and says that the old one may go', async () => {
    const { tenant } = await api.given.account()
    const [older, newer] = [newKeyText('old'), newKeyText('new')]
    const [before, after] = [readKeyring(older), readKeyring(newer)]
    if (!before || !after) throw new Error('no keys')
    const place = { table: 'sso_connections', column: 'sealed_secret', rowId: 'x' }
    const sealed = await tenant.write((tx) => sealSecret(tx, before, place, 'hush'))
    const opens = (keyring: typeof after): Promise<boolean> =>
      tenant.read((tx) => useSecret(tx, keyring, { ...place, sealed }, (plain) => plain === 'hush'))
    if (!migratorUrl) return expect(await opens(before)).toBe(true)
    const env = { MIGRATOR_DATABASE_URL: migratorUrl, SECRET_KEYS: `${newer},${older}` }
    expect(await run('rewrap-secrets', [], env)).toEqual({
      code: 0,
      output: '1 keys are wrapped with new now.\nEvery key is: SECRET_KEYS needs new only.\n',
    })
    expect(await opens(after)).toBe(true)
    await expect(opens(before)).rejects.toThrow('is not known here')
  })
})
