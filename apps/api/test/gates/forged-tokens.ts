import { createHmac, hkdfSync } from 'node:crypto'
import { newId } from '@hummdesk/database/id'
import { SECRET } from '../api.ts'

type Json = Record<string, unknown>
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const keyOf = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', SECRET, '', `hummdesk ${purpose} 1`, 32))

function signed(header: Json, claims: Json, { key = keyOf('agent'), hash = 'sha256' } = {}): string {
  const said = `${part(header)}.${part(claims)}`
  return `${said}.${createHmac(hash, key).update(said).digest('base64url')}`
}

/** A living session's claims, signed in every way but the right one, or right and saying something else. */
export function forgedTokens(bearer: { agentId: string; accountId: string; sessionId: string }): Map<string, string> {
  const now = Math.floor(Date.now() / 1000)
  const claims: Json = {
    iss: 'hummdesk',
    aud: 'agent',
    typ: 'access',
    sub: bearer.agentId,
    acct: bearer.accountId,
    sid: bearer.sessionId,
    iat: now,
    exp: now + 600,
  }
  const header: Json = { alg: 'HS256', typ: 'JWT' }
  const genuine = signed(header, claims)
  const without = (name: string): Json => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name))
  const forged = new Map<string, string>()
  for (const alg of ['none', 'None', 'nOnE', 'NONE', '']) {
    forged.set(`alg ${alg}, unsigned`, `${part({ ...header, alg })}.${part(claims)}.`)
    forged.set(`alg ${alg}, signed`, signed({ ...header, alg }, claims))
  }
  for (const [alg, hash] of [
    ['HS384', 'sha384'],
    ['HS512', 'sha512'],
    ['RS256', 'sha256'],
    ['ES256', 'sha256'],
    ['EdDSA', 'sha512'],
  ] as const)
    forged.set(`alg ${alg} with our key`, signed({ ...header, alg }, claims, { hash }))
  for (const key of ['', 'x', SECRET, 'secret'])
    forged.set(`key ${key}`, signed(header, claims, { key: Buffer.from(key) }))
  for (const purpose of ['visitor', 'refresh successor', 'known places'])
    forged.set(`key for ${purpose}`, signed(header, claims, { key: keyOf(purpose) }))
  for (const name of Object.keys(claims)) forged.set(`without ${name}`, signed(header, without(name)))
  const changes: Json = { iss: 'evil', aud: 'visitor', typ: 'refresh', exp: now - 1, sid: newId() }
  for (const [name, value] of Object.entries(changes))
    forged.set(`${name} ${String(value)}`, signed(header, { ...claims, [name]: value }))
  for (const name of ['sub', 'acct', 'sid', 'aud', 'exp'])
    for (const value of [null, '', 0, [], {}, ['agent'], 'x']) {
      if (name === 'aud' && Array.isArray(value) && value.length > 0) continue
      forged.set(`${name} as ${JSON.stringify(value)}`, signed(header, { ...claims, [name]: value }))
    }
  for (const extra of [{ crit: ['exp'] }, { crit: ['b64'], b64: false }])
    forged.set(`header ${JSON.stringify(extra)}`, signed({ ...header, ...extra }, claims))
  for (const extra of [
    { kid: '../../dev/null' },
    { kid: ['a'] },
    { jku: 'https://evil.example/keys' },
    { x5u: 'https://evil.example/cert' },
    { jwk: { kty: 'oct', k: '' } },
  ])
    forged.set(`header ${JSON.stringify(extra)}`, signed({ ...header, ...extra }, claims, { key: Buffer.from('') }))
  forged.set('another signature', `${genuine.slice(0, -4)}AAAA`)
  forged.set('no signature', genuine.slice(0, genuine.lastIndexOf('.')))
  forged.set('twice', `${genuine}.${genuine}`)
  for (const account of [newId()]) forged.set('another account', signed(header, { ...claims, acct: account }))
  forged.set('another person', signed(header, { ...claims, sub: newId() }))
  return forged
}
