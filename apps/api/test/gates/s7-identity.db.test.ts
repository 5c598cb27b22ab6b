import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { apiDesk, fromAnywhere, givePassword, PASSWORD, sessionOf } from '../api.ts'
import { browserOf } from '../browser.ts'
import { calls, visitorOf } from '../calls.ts'
import { furnish } from '../house.ts'
import { collectLetters, letterTo } from '../post.ts'
import { socketsOf } from '../sockets.ts'
import { forgedTokens } from './forged-tokens.ts'

const api = await apiDesk()
const { db, given } = api
const { open } = await socketsOf(api.api.app)
const house = await furnish(api)
const { email } = (await db.migrator.query<{ email: string }>('select email from users where id = $1', [house.agentId]))
  .rows[0]!

const ask = (path: string, headers: Record<string, string> = {}, more = {}): Promise<LightMyRequestResponse> =>
  api.api.app.inject({ url: `/api/v1${path}`, headers, remoteAddress: fromAnywhere(), ...more })
const post = (path: string, payload: object, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
  ask(path, headers, { method: 'POST', payload })

/** A credential of each kind, made anew each time: using one may end it. */
async function credentials(): Promise<Record<string, string>> {
  const browser = browserOf(api)
  await browser.post('/auth/login', { email, password: PASSWORD })
  const world = await given.account()
  const address = await givePassword(db, world.ownerId)
  const owner = browserOf(api)
  await owner.post('/auth/login', { email: address, password: PASSWORD })
  const { secret } = (await owner.post('/me/totp', { password: PASSWORD })).json()
  await owner.post('/me/totp/confirm', {
    code: new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() }),
  })
  const challenged = await browserOf(api).post('/auth/login', { email: address, password: PASSWORD })
  await collectLetters(api)
  await post('/auth/forgot-password', { email: address })
  const reset = (await letterTo(api, address, 'reset-password')).token
  await post('/auth/sign-up', { companyName: 'X', name: 'X', email: `${randomUUID()}@example.com` })
  const [signUp] = await collectLetters(api)
  return {
    access: browser.session().accessToken,
    refresh: browser.cookies['hummdesk_session'] ?? '',
    visitor: visitorOf(house).slice('Bearer '.length),
    challenge: challenged.json().challenge,
    reset,
    signUp: signUp?.token ?? '',
  }
}

/** Every place that takes a credential, and the one kind it takes. */
const doors: { kind: string; enter: (token: string) => Promise<LightMyRequestResponse> }[] = [
  { kind: 'access', enter: (token) => ask('/me', { authorization: `Bearer ${token}` }) },
  { kind: 'visitor', enter: (token) => ask('/widget/conversation', { authorization: `Bearer ${token}` }) },
  {
    kind: 'refresh',
    enter: (token) => ask('/auth/refresh', {}, { method: 'POST', payload: {}, cookies: { hummdesk_session: token } }),
  },
  { kind: 'challenge', enter: (challenge) => post('/auth/second-factor', { challenge, code: '000000' }) },
  { kind: 'reset', enter: (token) => post('/auth/reset-password', { token, password: 'a new long password' }) },
  { kind: 'signUp', enter: (token) => post('/auth/confirm-sign-up', { token, password: PASSWORD }) },
  { kind: 'invitation', enter: (token) => post('/auth/accept-invitation', { token, name: 'N', password: PASSWORD }) },
  { kind: 'email', enter: (token) => post('/auth/confirm-email', { token }) },
]
/** Let in, or in the challenge's case: known, and the code was wrong. */
const isTaken = (kind: string, answer: LightMyRequestResponse): boolean =>
  kind === 'challenge' ? answer.json().code === 'wrong_code' : answer.statusCode < 300

describe('gate S7: nobody gets a session from what was not proven', () => {
  it('AU-01…07: a forged token opens neither a request nor a socket', async () => {
    const session = await sessionOf(db, house, house.agentId)
    const forged = forgedTokens({ ...session, accountId: house.accountId })
    expect(forged.size).toBeGreaterThan(60)
    expect((await ask('/me', { authorization: session.authorization })).statusCode).toBe(200)
    const passed: string[] = []
    for (const [how, token] of forged)
      for (const path of ['/me', '/me/sessions', '/widget/conversation']) {
        // What is the person's own is theirs in whatever company the token was made for.
        if (how === 'another account' && path === '/me/sessions') continue
        const { statusCode } = await ask(path, { authorization: `Bearer ${token}` })
        if (statusCode !== 401) passed.push(`${how}: ${path} ${statusCode}`)
      }
    expect(passed).toEqual([])
    for (const [how, token] of [...forged].slice(0, 20)) expect(await open({ token }), how).toBe('not_signed_in')
  })

  it('AU-05: each kind of credential opens its own door and no other', async () => {
    for (const { kind, enter } of doors) {
      const held = await credentials()
      for (const [name, token] of Object.entries(held)) {
        if (name === kind) continue
        const answer = await enter(token)
        expect(isTaken(kind, answer), `${name} at the door for ${kind}: ${answer.body}`).toBe(false)
        expect(answer.cookies, `${name} at ${kind}`).toEqual([])
      }
      const own = held[kind]
      if (own !== undefined) expect(isTaken(kind, await enter(own)), `${kind} at its own door`).toBe(true)
    }
  })

  it('AU-09, AU-10: what ended is over for requests, refreshing and sockets, whatever a token says', async () => {
    const browser = browserOf(api)
    await browser.post('/auth/login', { email, password: PASSWORD })
    const { accessToken } = browser.session()
    await browser.post('/auth/logout')
    expect((await browser.post('/auth/refresh')).statusCode).toBe(401)
    expect(await open({ token: accessToken })).toBe('not_signed_in')
  })

  it('AU-14: every door for strangers answers an address somebody has and one nobody has alike', async () => {
    const pairs = [
      ['/auth/login', { password: 'not this one' }],
      ['/auth/forgot-password', {}],
      ['/auth/sign-up', { companyName: 'X', name: 'X' }],
    ] as const
    for (const [path, body] of pairs) {
      const answers = await Promise.all(
        [email, `${randomUUID()}@example.com`].map((address) => post(path, { ...body, email: address })),
      )
      const [known, unknown] = answers.map(({ statusCode, headers, body: text }) => ({
        statusCode,
        body: { ...JSON.parse(text), instance: '' },
        headers: Object.keys(headers).toSorted(),
      }))
      expect(known, path).toEqual(unknown)
    }
  })

  it('AU-15: a link names the installation’s own address, whatever the request says of it', async () => {
    const before = await collectLetters(api)
    expect(before.every((letter) => !JSON.stringify(letter).includes('evil'))).toBe(true)
    await post(
      '/auth/forgot-password',
      { email },
      { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
    )
    const letter = await letterTo(api, email, 'reset-password')
    expect(JSON.stringify(letter)).not.toContain('evil')
  })

  it('AU-15, AU-16: no garbage is a link', async () => {
    const { token } = await (async () => {
      await post('/auth/forgot-password', { email })
      return letterTo(api, email, 'reset-password')
    })()
    const garbage = ['%20', '%00', '0', 'null', 'undefined', '[]', '{}', ' ', '*', token.slice(0, -1), `${token}x`]
    garbage.push(token.toUpperCase(), token.toLowerCase(), ` ${token}`, `${token}\n`, encodeURIComponent(`${token}=`))
    for (const wrong of garbage.filter((text) => text !== token))
      for (const path of ['reset-password', 'confirm-email', 'confirm-sign-up', 'accept-invitation']) {
        const body = path === 'confirm-email' ? { token: wrong } : { token: wrong, password: 'a new long password' }
        const answer = await post(`/auth/${path}`, path === 'accept-invitation' ? { ...body, name: 'N' } : body)
        expect(answer.statusCode, `${path} ${wrong}`).toBe(404)
      }
    for (const wrong of ['', null, 0, [], {}, ['x'], true, { $gt: '' }])
      expect((await post('/auth/reset-password', { token: wrong, password: 'a new long password' })).statusCode).toBe(
        422,
      )
  })

  it('AU-17: an invitation gives its own role, in its own company, to its own address', async () => {
    for (const more of [{ role: 'owner' }, { email: 'eve@example.com' }, { accountId: house.accountId }]) {
      const answer = await post('/auth/accept-invitation', { token: 'x', name: 'N', password: PASSWORD, ...more })
      expect(answer.statusCode, JSON.stringify(more)).toBe(422)
    }
  })

  it('AU-22: a second step cannot be skipped, nor passed for somebody else', async () => {
    const { challenge = '' } = await credentials()
    for (const authorization of [`Bearer ${challenge}`, challenge])
      for (const path of ['/me', '/me/sessions', '/me/second-factors'])
        expect((await ask(path, { authorization })).statusCode).toBe(401)
    expect(await open({ token: challenge })).toBe('not_signed_in')
    for (const code of [null, 0, '', [], {}, { $ne: '' }, '00000'])
      expect((await post('/auth/second-factor', { challenge, code })).statusCode).toBe(422)
    for (let tries = 0; tries < 5; tries++)
      expect((await post('/auth/second-factor', { challenge, code: `00000${tries}` })).json().code).toBe('wrong_code')
    expect((await post('/auth/second-factor', { challenge, code: '000005' })).json().code).toBe('challenge_ended')
  })

  it('AU-26: nobody gives themselves anything', async () => {
    const { authorization } = await sessionOf(db, house, house.agentId)
    const personal = calls.filter(({ endpoint }) => endpoint.access === 'person' && endpoint.body)
    expect(personal.length).toBeGreaterThan(5)
    for (const { endpoint, sample } of personal)
      for (const more of [
        { role: 'owner' },
        { accountId: randomUUID() },
        { permissions: ['*'] },
        { isVerified: true },
      ]) {
        const answer = await ask(
          endpoint.path,
          { authorization },
          { method: endpoint.method, payload: { ...sample.body?.(house), ...more } },
        )
        expect(answer.statusCode, `${endpoint.path} ${JSON.stringify(more)}`).toBe(422)
      }
  })

  it('AU-29, AU-34: a name in a header or an address is nobody', async () => {
    const { token } = await sessionOf(db, house, house.agentId)
    for (const headers of [
      { 'x-remote-user': house.agentId },
      { 'x-auth-email': email },
      { 'x-forwarded-user': email },
      { 'x-original-url': '/api/v1/me', authorization: 'Bearer x' },
      { 'x-http-method-override': 'GET', 'x-access-token': token },
      { cookie: `hummdesk_session=${token}` },
    ] satisfies Record<string, string>[])
      expect((await ask('/me', headers)).statusCode, JSON.stringify(headers)).toBe(401)
    for (const name of ['token', 'access_token', 'api_key', 'jwt'])
      expect((await ask(`/me?${name}=${token}`)).statusCode).toBe(401)
  })

  it('AU-32: what a browser holds before signing in is not what it holds after', async () => {
    const browser = browserOf(api)
    browser.cookies['hummdesk_session'] = 'A'.repeat(64)
    await browser.post('/auth/login', { email, password: PASSWORD })
    const first = browser.cookies['hummdesk_session']
    expect(first).not.toBe('A'.repeat(64))
    await browser.post('/auth/login', { email, password: PASSWORD })
    expect(browser.cookies['hummdesk_session']).not.toBe(first)
  })

  it('AU-35, AU-36: no other kind of value passes for a word', async () => {
    for (const value of [{ $gt: '' }, ['a'], true, 7, null, 'x\u0000'])
      for (const field of ['email', 'password', 'accountId']) {
        const answer = await post('/auth/login', { email, password: PASSWORD, [field]: value })
        expect(answer.statusCode, `${field} ${JSON.stringify(value)}`).toBe(422)
      }
    for (const name of ['constructor', '__proto__', 'hasOwnProperty', 'toString'])
      expect((await post('/auth/login', { email: `${name}@example.com`, password: name })).statusCode).toBe(401)
  })
})
