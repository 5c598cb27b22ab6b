import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readSecrets } from './secrets.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-secrets-'))
const file = path.join(folder, 'secrets.json')
afterAll(() => rmSync(folder, { recursive: true }))

describe('the secrets of a data folder', () => {
  it('are made once and kept, for their owner alone', () => {
    const made = readSecrets(folder)
    expect(Buffer.from(made.tokenSecret, 'base64url')).toHaveLength(32)
    expect(made.keyring.current.key).toHaveLength(32)
    const again = readSecrets(folder)
    expect([again.tokenSecret, again.keyring.current]).toEqual([made.tokenSecret, made.keyring.current])
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
  })

  it('of an older folder get the key they lack, once', () => {
    writeFileSync(file, JSON.stringify({ tokenSecret: 'x'.repeat(43) }))
    const { tokenSecret, keyring } = readSecrets(folder)
    expect(tokenSecret).toBe('x'.repeat(43))
    expect(readSecrets(folder).keyring.current).toEqual(keyring.current)
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
  })

  it('are never replaced in silence when the file is damaged', () => {
    for (const content of [
      '{"tokenSecret":"short"}',
      `{"tokenSecret":"${'x'.repeat(43)}","secretKeys":"k1:short"}`,
      '{"tok',
      '',
    ]) {
      writeFileSync(file, content)
      expect(() => readSecrets(folder)).toThrow('is damaged')
    }
  })
})
