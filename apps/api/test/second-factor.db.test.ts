import { Challenge, Session } from '@hummdesk/contract/auth'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { apiDesk, givePassword, PASSWORD } from './api.ts'
import { type Browser, browserOf } from './browser.ts'
import { letterTo } from './post.ts'
import { socketsOf } from './sockets.ts'

// The clock moves on where a test needs the next code.
let ahead = 0
const api = await apiDesk({ clock: () => new Date(Date.now() + ahead) })
const { db, given } = api
const { open } = await socketsOf(api.api.app)
const nextCode = (): void => {
  ahead += 30_000
}
const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + ahead })

async function person(role: 'owner' | 'agent' = 'owner') {
  const world = await given.account()
  const userId = role === 'owner' ? world.ownerId : await given.agent(world)
  const email = await givePassword(db, userId)
  const enter = async (browser = browserOf(api)) => {
    const answer = await browser.post('/auth/login', { email, password: PASSWORD })
    return { browser, answer: answer.json() }
  }
  return { world, userId, email, enter }
}

async function withApp(role: 'owner' | 'agent' = 'owner') {
  const known = await person(role)
  const { browser } = await known.enter()
  const { secret } = (await browser.post('/me/totp', { password: PASSWORD })).json()
  const confirmed = await browser.post('/me/totp/confirm', { code: codeOf(secret) })
  nextCode()
  const recoveryCodes: string[] = confirmed.json().recoveryCodes
  const challenge = async (): Promise<Challenge> => Challenge.strict().parse((await known.enter()).answer)
  const pass = (asked: Challenge, code: string, at = browserOf(api)) =>
    at.post('/auth/second-factor', { challenge: asked.challenge, code })
  return { ...known, browser, secret, recoveryCodes, challenge, pass }
}
const require2 = (browser: Browser, requiresSecondFactor: boolean) =>
  browser.ask('PATCH', '/sign-in-rules', { requiresSecondFactor })

describe('an authenticator app', () => {
  it('counts once a code was confirmed, and gives recovery codes once', async () => {
    const { enter, email, userId } = await person()
    const [{ browser }, other] = [await enter(), await enter()]
    expect((await browser.post('/me/totp', { password: 'wrong' })).json()).toMatchObject({ code: 'wrong_password' })
    const { secret, uri } = (await browser.post('/me/totp', { password: PASSWORD })).json()
    expect(uri).toContain(secret)
    expect(Session.safeParse((await enter()).answer).success).toBe(true)
    expect((await browser.post('/me/totp/confirm', { code: '000000' })).json()).toMatchObject({ code: 'wrong_code' })

    const { recoveryCodes } = (await browser.post('/me/totp/confirm', { code: codeOf(secret) })).json()
    expect(recoveryCodes).toHaveLength(10)
    expect((await browser.get('/me/second-factors')).json()).toMatchObject({ passkeys: 0, recoveryCodesLeft: 10 })
    expect((await other.browser.post('/auth/refresh')).statusCode).toBe(401)
    expect((await browser.post('/me/totp', { password: PASSWORD })).json()).toMatchObject({
      code: 'second_factor_exists',
    })
    await letterTo(api, email, 'factor-changed')

    const { rows } = await db.migrator.query<{ all: string }>(
      'select t::text || (select string_agg(c::text, $2) from recovery_codes c) as all from totp_factors t where user_id = $1',
      [userId, ' '],
    )
    for (const kept of [secret, ...recoveryCodes, ...recoveryCodes.map((code: string) => code.replaceAll('-', ''))])
      expect(rows[0]?.all).not.toContain(kept)
  })

  it('asks everyone who knows the password for a code, and gives no session before', async () => {
    const { challenge, pass, secret, enter } = await withApp()
    const { browser, answer } = await enter()
    expect(answer).toMatchObject({ methods: ['totp', 'recovery'], expiresInSeconds: 300 })
    expect(browser.cookies).toEqual({})
    expect((await pass(await challenge(), codeOf(secret))).statusCode).toBe(200)
  })

  it('takes a code once, also of two at the same moment', async () => {
    const { challenge, pass, secret } = await withApp()
    const code = codeOf(secret)
    const [one, other] = [await challenge(), await challenge()]
    const answers = await Promise.all([pass(one, code), pass(other, code)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 403])
    expect((await pass(await challenge(), code)).json()).toMatchObject({ code: 'wrong_code' })
    nextCode()
    expect((await pass(await challenge(), codeOf(secret))).statusCode).toBe(200)
  })

  it('can be guessed at five times, then not even the right code helps', async () => {
    const { challenge, pass, secret } = await withApp()
    const asked = await challenge()
    for (let tries = 0; tries < 5; tries++)
      expect((await pass(asked, '000000')).json()).toMatchObject({ code: 'wrong_code' })
    expect((await pass(asked, codeOf(secret))).json()).toMatchObject({ status: 410, code: 'challenge_ended' })
  })

  it('has a challenge for one person, one session and five minutes', async () => {
    const [one, other] = [await withApp(), await withApp()]
    expect((await one.pass(await other.challenge(), codeOf(one.secret))).json()).toMatchObject({ code: 'wrong_code' })
    const used = await one.challenge()
    expect((await one.pass(used, codeOf(one.secret))).statusCode).toBe(200)
    nextCode()
    expect((await one.pass(used, codeOf(one.secret))).statusCode).toBe(410)
    const old = await one.challenge()
    await db.migrator.query("update challenges set expires_at = now() - interval '1 second'")
    expect((await one.pass(old, codeOf(one.secret))).statusCode).toBe(410)
    for (const challenge of ['x', 'null', '0'])
      expect((await one.pass({ ...old, challenge }, codeOf(one.secret))).statusCode).toBe(410)
  })

  it('is removed with the password; then the recovery codes are gone too', async () => {
    const { browser, enter, recoveryCodes } = await withApp()
    expect((await browser.post('/me/totp/remove', { password: 'wrong' })).statusCode).toBe(403)
    expect((await browser.post('/me/totp/remove', { password: PASSWORD })).json()).toEqual({ removed: true })
    expect((await browser.get('/me/second-factors')).json()).toEqual({
      totpSince: null,
      passkeys: 0,
      recoveryCodesLeft: 0,
    })
    expect(recoveryCodes).toHaveLength(10)
    expect(Session.safeParse((await enter()).answer).success).toBe(true)
    expect((await browser.post('/me/recovery-codes', { password: PASSWORD })).json()).toMatchObject({
      code: 'second_factor_missing',
    })
  })
})

describe('a recovery code', () => {
  it('stands in for the app, once', async () => {
    const { challenge, pass, recoveryCodes, browser } = await withApp()
    const [code = ''] = recoveryCodes
    expect((await pass(await challenge(), code.toLowerCase().replaceAll('-', ' '))).statusCode).toBe(200)
    expect((await pass(await challenge(), code)).json()).toMatchObject({ code: 'wrong_code' })
    expect((await browser.get('/me/second-factors')).json()).toMatchObject({ recoveryCodesLeft: 9 })
  })

  it('of an old set or of somebody else is nothing', async () => {
    const [one, other] = [await withApp(), await withApp()]
    const { recoveryCodes } = (await one.browser.post('/me/recovery-codes', { password: PASSWORD })).json()
    for (const code of [one.recoveryCodes[0]!, other.recoveryCodes[0]!])
      expect((await one.pass(await one.challenge(), code)).json()).toMatchObject({ code: 'wrong_code' })
    expect((await one.pass(await one.challenge(), recoveryCodes[0])).statusCode).toBe(200)
  })
})

describe('a company that asks for two steps', () => {
  it('lets a member without them do nothing but set them up, by every door', async () => {
    const owner = await withApp()
    const memberId = await given.agent(owner.world)
    const email = await givePassword(db, memberId)
    const member = browserOf(api)
    await member.post('/auth/login', { email, password: PASSWORD })
    expect((await member.get('/teams')).statusCode).toBe(200)
    expect((await require2(owner.browser, true)).json()).toMatchObject({ requiresSecondFactor: true })

    ahead += 5_000
    expect((await member.get('/teams')).json()).toMatchObject({ status: 403, code: 'second_factor_needed' })
    expect((await member.post('/auth/refresh')).json()).toMatchObject({ memberships: [{ needs: 'second_factor' }] })
    await member.post('/auth/login', { email, password: PASSWORD })
    for (const path of ['/me', '/conversations', '/facts'])
      expect((await member.get(path)).json()).toMatchObject({ code: 'second_factor_needed' })
    expect(await open({ token: member.session().accessToken })).toBe('not_signed_in')

    const { secret } = (await member.post('/me/totp', { password: PASSWORD })).json()
    await member.post('/me/totp/confirm', { code: codeOf(secret) })
    expect((await member.get('/teams')).statusCode).toBe(200)
    expect((await owner.browser.get('/teams')).statusCode).toBe(200)
    expect(await open({ token: member.session().accessToken })).not.toBe('not_signed_in')
  })

  it('is asked for by somebody who has them', async () => {
    const { browser } = await (await person()).enter()
    expect((await require2(browser, true)).json()).toMatchObject({ status: 409, code: 'second_factor_missing' })
    expect((await browser.get('/sign-in-rules')).json()).toEqual({ requiresSecondFactor: false, requiresSso: false })
  })

  it('keeps its rule when its member switches over from a company without one', async () => {
    const strict = await withApp()
    await require2(strict.browser, true)
    const easy = await person()
    await given.insert('account_users', {
      account_id: strict.world.accountId,
      user_id: easy.userId,
      name: 'Eve',
      email: easy.email,
      role: 'admin',
    })
    const { browser, answer } = await easy.enter()
    expect(answer).toMatchObject({ accountId: easy.world.accountId })
    expect((await browser.get('/teams')).statusCode).toBe(200)
    expect((await browser.post('/auth/refresh', { accountId: strict.world.accountId })).statusCode).toBe(200)
    expect((await browser.get('/teams')).json()).toMatchObject({ code: 'second_factor_needed' })
    await browser.post('/auth/refresh', { accountId: easy.world.accountId })
    expect((await browser.get('/teams')).statusCode).toBe(200)
  })

  it('keeps out whoever removed their last second step', async () => {
    const { browser, secret, challenge, pass } = await withApp()
    await require2(browser, true)
    await browser.post('/me/totp/remove', { password: PASSWORD })
    ahead += 5_000
    expect((await browser.get('/teams')).json()).toMatchObject({ code: 'second_factor_needed' })
    expect((await browser.get('/me/sessions')).statusCode).toBe(200)
    await expect(challenge()).rejects.toThrow()
    expect((await pass({ challenge: 'x', methods: [], expiresInSeconds: 1 }, codeOf(secret))).statusCode).toBe(410)
  })

  it('keeps its rule where a link opens the door', async () => {
    const known = await withApp()
    const stranger = browserOf(api)
    await stranger.post('/auth/forgot-password', { email: known.email })
    const reset = await letterTo(api, known.email, 'reset-password')
    const answer = await stranger.post('/auth/reset-password', { token: reset.token, password: PASSWORD })
    expect([answer.json(), answer.cookies]).toEqual([{ changed: true }, []])

    await stranger.post('/auth/sign-up', { companyName: 'Second', name: 'X', email: known.email })
    const signUp = await letterTo(api, known.email, 'sign-up')
    const founded = await stranger.post('/auth/confirm-sign-up', { token: signUp.token, password: PASSWORD })
    expect(Challenge.strict().parse(founded.json()).methods).toContain('totp')
    expect(stranger.cookies).toEqual({})
  })
})
