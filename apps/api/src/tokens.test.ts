import { createHmac, hkdfSync, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createTokens } from './tokens.ts'

const SECRET = 'a test secret of more than thirty-two bytes'
const tokens = createTokens(SECRET)
const keyOf = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', SECRET, '', `hummdesk ${purpose} 1`, 32))

const now = Math.floor(Date.now() / 1000)
const claims = {
  iss: 'hummdesk',
  aud: 'agent',
  typ: 'access',
  iat: now,
  exp: now + 600,
  sub: randomUUID(),
  acct: randomUUID(),
  sid: randomUUID(),
}
const { iss, aud, typ, sub, acct, sid, exp, iat, ...none } = claims
expect(none).toEqual({})

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const sign = (
  payload: unknown,
  {
    alg = 'HS256',
    key = keyOf('agent'),
    hash = 'sha256',
    ...header
  }: { alg?: unknown; key?: Buffer | string; hash?: string; [name: string]: unknown } = {},
): string => {
  const input = `${part({ alg, typ: 'JWT', ...header })}.${part(payload)}`
  return `${input}.${createHmac(hash, key).update(input).digest('base64url')}`
}
const unsigned = (alg: string): string => `${part({ alg, typ: 'JWT' })}.${part(claims)}.`
const [head, body, signature] = sign(claims).split('.')

describe('an access token', () => {
  it('of ours is read back', () => {
    const bearer = { agentId: sub, accountId: acct, sessionId: sid }
    const read = tokens.readAgent(tokens.signAgent(bearer))
    expect(read).toMatchObject(bearer)
    expect(read?.expiresAt).toBeGreaterThan(now + 500)
    expect(tokens.readAgent(sign(claims))).toMatchObject(bearer)
  })

  it.each(
    Object.entries({
      'without an algorithm': unsigned('none'),
      'without one, spelled otherwise': unsigned('nOnE'),
      'without one, and signed': sign(claims, { alg: 'None' }),
      'with a stronger algorithm than ours': sign(claims, { alg: 'HS512', hash: 'sha512' }),
      'that names one and uses another': sign(claims, { alg: 'HS384' }),
      'with an algorithm for key pairs': sign(claims, { alg: 'RS256' }),
      'with an empty key': sign(claims, { key: '' }),
      'with the secret itself as key': sign(claims, { key: SECRET }),
      "with the visitors' key": sign(claims, { key: keyOf('visitor') }),
      'with the key for refresh tokens': sign(claims, { key: keyOf('refresh successor') }),
      'of another secret': createTokens(`another ${SECRET}`).signAgent({
        agentId: sub,
        accountId: acct,
        sessionId: sid,
      }),
      'with a critical header nobody knows': sign(claims, { crit: ['x'], x: 1 }),
      'with a key of its own': sign(claims, {
        key: 'x',
        jwk: { kty: 'oct', k: 'eA' },
        jku: 'https://evil.example',
        kid: '../../dev/null',
      }),
      'that never ends': sign({ iss, aud, typ, iat, sub, acct, sid }),
      'that ended': sign({ ...claims, exp: now - 1 }),
      'whose end is text': sign({ ...claims, exp: String(exp) }),
      'of nobody': sign({ iss, aud, typ, iat, exp, acct, sid }),
      'of somebody who is no id': sign({ ...claims, sub: 'admin' }),
      'of no account': sign({ iss, aud, typ, iat, exp, sub, sid }),
      'of no session': sign({ iss, aud, typ, iat, exp, sub, acct }),
      'for somebody else': sign({ ...claims, aud: 'visitor' }),
      'for several': sign({ ...claims, aud: ['visitor', 'other'] }),
      'from somebody else': sign({ ...claims, iss: 'elsewhere' }),
      'that is for refreshing': sign({ ...claims, typ: 'refresh' }),
      'of a visitor': tokens.signVisitor({ visitorId: sub, accountId: acct, inboxId: sid }),
      'with another payload than was signed': `${head}.${part({ ...claims, acct: randomUUID() })}.${signature}`,
      'cut short': `${head}.${body}`,
      'with more behind it': `${head}.${body}.${signature}.x`,
      'with a space': ` ${sign(claims)}`,
      'that is nothing': '',
      'that is no token': 'null',
    }),
  )('%s is nobody’s', (_, token) => {
    expect(tokens.readAgent(token)).toBeUndefined()
  })
})

describe("a visitor's token", () => {
  const visitor = { visitorId: sub, accountId: acct, inboxId: sid }

  it('of ours is read back, for a year', () => {
    const read = tokens.readVisitor(tokens.signVisitor(visitor))
    expect(read).toMatchObject(visitor)
    expect(read?.expiresAt).toBeGreaterThan(now + 364 * 86_400)
  })

  it('is not an agent’s, whatever it says', () => {
    expect(tokens.readVisitor(tokens.signAgent({ agentId: sub, accountId: acct, sessionId: sid }))).toBeUndefined()
    const says = { ...claims, aud: 'visitor', typ: 'visitor', inbox: sid }
    expect(tokens.readVisitor(sign(says))).toBeUndefined()
    expect(tokens.readVisitor(sign(says, { key: keyOf('visitor') }))).toMatchObject(visitor)
    expect(tokens.readVisitor(sign({ ...says, inbox: undefined }, { key: keyOf('visitor') }))).toBeUndefined()
  })
})
