import { expect, it } from 'vitest'
import { createLinkSigner } from '../src/signed-links.ts'

const accountId = '0199aaaa-0000-7000-8000-000000000001'
const other = '0199bbbb-0000-7000-8000-000000000001'
const file = `0199aaaa-0000-7000-8000-000000000002/${'ab'.repeat(16)}`
const key = `t/${accountId}/${file}`
const now = new Date('2026-11-20T12:00:00Z')
const expires = now.getTime() / 1_000 + 60
const granted = { accountId, key, disposition: 'attachment; filename="a.png"', type: 'image/png', expires }

const signer = createLinkSigner('a secret of more than thirty-two bytes')
const made = new URL(signer.sign(granted), 'http://x')
const query = Object.fromEntries(made.searchParams)

it('reads what it signed, until it is over', () => {
  expect(made.pathname).toBe(`/files/${key}`)
  expect(signer.read(key, query, now)).toEqual(granted)
  expect(signer.read(key, query, new Date(now.getTime() + 59_999))).toBeDefined()
  expect(signer.read(key, query, new Date(now.getTime() + 60_000))).toBeUndefined()
})

it.each([
  ['another account', key.replace(accountId, other), {}],
  ['another file', key.replace('abab', 'acab'), {}],
  ['a way out', `t/${accountId}/../../etc/passwd`, {}],
  ['another type', key, { t: 'text/html' }],
  ['another name', key, { d: 'inline' }],
  ['more time', key, { exp: String(expires + 1) }],
  ['time that is no number', key, { exp: '9e99999999' }],
  ['another version', key, { v: '2' }],
  ['another key', key, { kid: '00000000' }],
  ['no signature', key, { sig: '' }],
  ['two signatures', key, { sig: [query['sig'], query['sig']] }],
  ['a signature of nothing', key, { sig: '!'.repeat(43) }],
  ['a signature that is none', key, { sig: 'A'.repeat(43) }],
  ['half a signature', key, { sig: query['sig']?.slice(0, 20) }],
])('does not read %s', (_, path, changed) => {
  expect(signer.read(path, { ...query, ...changed }, now)).toBeUndefined()
})

it('is good for nobody with another secret', () => {
  expect(createLinkSigner('another secret of thirty-two bytes').read(key, query, now)).toBeUndefined()
})
