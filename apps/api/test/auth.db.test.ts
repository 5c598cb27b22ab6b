import { Session } from '@hummdesk/contract/auth'
import { newRefreshToken } from '@hummdesk/core/accounts/rules'
import type { LightMyRequestResponse } from 'fastify'
import { describe, expect, it } from 'vitest'
import { apiDesk, fromAnywhere, givePassword, PASSWORD } from './api.ts'

const { api, db, given } = await apiDesk()

const NAME = 'hummdesk_session'
const post = (path: string, payload: object, cookie?: string): Promise<LightMyRequestResponse> =>
  api.app.inject({
    method: 'POST',
    url: `/api/v1/auth/${path}`,
    payload,
    remoteAddress: fromAnywhere(),
    ...(cookie && { cookies: { [NAME]: cookie } }),
  })
const cookieOf = (response: LightMyRequestResponse): string =>
  response.cookies.find(({ name }) => name === NAME)?.value ?? ''
const later = (sessionSeconds: number): Promise<unknown> =>
  db.migrator.query(`update sessions set rotated_at = rotated_at - interval '${sessionSeconds} seconds'`)

async function person() {
  const world = await given.account()
  const email = await givePassword(db, world.ownerId)
  const signIn = (password = PASSWORD, more = {}) => post('login', { email, password, ...more })
  return { world, email, signIn }
}

describe('signing in', () => {
  it('gives a session and a cookie no page can read', async () => {
    const { world, signIn } = await person()
    const response = await signIn()
    expect(response.statusCode).toBe(200)
    const session = Session.strict().parse(response.json())
    expect(session).toMatchObject({ agentId: world.ownerId, accountId: world.accountId, expiresInSeconds: 600 })
    const [cookie] = response.cookies
    expect(cookie).toMatchObject({ name: NAME, httpOnly: true, sameSite: 'Strict', path: '/api/v1/auth' })
    expect(response.body).not.toContain(cookie?.value)
  })

  it('takes the mail address in any case', async () => {
    const { email } = await person()
    expect((await post('login', { email: email.toUpperCase(), password: PASSWORD })).statusCode).toBe(200)
  })

  it('answers an unknown address, a wrong password, a person without a password and one without a company alike', async () => {
    const { signIn, email } = await person()
    const world = await given.account()
    const { rows } = await db.migrator.query<{ email: string }>('select email from users where id = $1', [
      world.ownerId,
    ])
    const away = await person()
    await db.migrator.query('update account_users set is_active = false where user_id = $1', [away.world.ownerId])
    const answers = await Promise.all([
      post('login', { email: 'nobody@example.com', password: PASSWORD }),
      signIn('not this one'),
      post('login', { email: rows[0]!.email, password: PASSWORD }),
      away.signIn(),
      post('login', { email, password: PASSWORD, accountId: world.accountId }),
    ])
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401)
      expect({ ...answer.json(), instance: '' }).toEqual({ ...answers[0].json(), instance: '' })
      expect(answer.cookies).toEqual([])
    }
  })
})

describe('a refresh token', () => {
  it('is good once and gives the next one', async () => {
    const { signIn, world } = await person()
    const first = cookieOf(await signIn())
    const answer = await post('refresh', {}, first)
    expect(Session.parse(answer.json())).toMatchObject({ accountId: world.accountId })
    const second = cookieOf(answer)
    expect(second).not.toBe(first)
    expect((await post('refresh', {}, second)).statusCode).toBe(200)
  })

  it('used by two tabs at once gives both the same successor, and both go on', async () => {
    const { signIn } = await person()
    const first = cookieOf(await signIn())
    const answers = await Promise.all([post('refresh', {}, first), post('refresh', {}, first)])
    const [one, two] = answers.map(cookieOf)
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect(one).toBe(two)
    expect((await post('refresh', {}, one)).statusCode).toBe(200)
  })

  it('used again later ends the session for whoever holds it', async () => {
    const { signIn } = await person()
    const first = cookieOf(await signIn())
    const second = cookieOf(await post('refresh', {}, first))
    await later(11)
    expect((await post('refresh', {}, first)).json()).toMatchObject({ code: 'session_ended' })
    expect((await post('refresh', {}, second)).statusCode).toBe(401)
  })

  it('ends the session also when it is many uses old', async () => {
    const { signIn } = await person()
    const first = cookieOf(await signIn())
    const third = cookieOf(await post('refresh', {}, cookieOf(await post('refresh', {}, first))))
    expect((await post('refresh', {}, first)).statusCode).toBe(401)
    expect((await post('refresh', {}, third)).statusCode).toBe(401)
  })

  it('of nobody, malformed or missing is an ended session', async () => {
    for (const cookie of [undefined, '', 'x', 'null', newRefreshToken().text, `${newRefreshToken().text}=`]) {
      const answer = await post('refresh', {}, cookie)
      expect(answer.json(), String(cookie)).toMatchObject({ status: 401, code: 'session_ended' })
    }
  })

  it('is refused when a page of another site sends it', async () => {
    const { signIn } = await person()
    const cookie = cookieOf(await signIn())
    const send = (origin: string) =>
      api.app.inject({
        method: 'POST',
        url: '/api/v1/auth/refresh',
        payload: {},
        remoteAddress: fromAnywhere(),
        cookies: { [NAME]: cookie },
        headers: { origin },
      })
    for (const origin of ['https://evil.example', 'null', 'http://desk.test.evil.example'])
      expect((await send(origin)).json()).toMatchObject({ code: 'origin_not_allowed' })
    expect((await send('http://desk.test')).statusCode).toBe(200)
  })

  it('ends with signing out', async () => {
    const { signIn } = await person()
    const cookie = cookieOf(await signIn())
    const answer = await post('logout', {}, cookie)
    expect(answer.json()).toEqual({ ended: true })
    expect(cookieOf(answer)).toBe('')
    expect((await post('refresh', {}, cookie)).statusCode).toBe(401)
    expect((await post('logout', {}, cookie)).json()).toEqual({ ended: false })
  })
})

describe('a person of two companies', () => {
  async function inTwo() {
    const one = await person()
    const other = await given.account('Other company')
    await given.insert('account_users', {
      account_id: other.accountId,
      user_id: one.world.ownerId,
      name: 'Olivia',
      email: one.email,
      role: 'agent',
    })
    return { ...one, other }
  }

  it('enters the one asked for, and stays there', async () => {
    const { signIn, other } = await inTwo()
    const answer = await signIn(PASSWORD, { accountId: other.accountId })
    expect(Session.parse(answer.json())).toMatchObject({ accountId: other.accountId, memberships: [{}, {}] })
    const next = await post('refresh', {}, cookieOf(answer))
    expect(next.json()).toMatchObject({ accountId: other.accountId })
  })

  it('switches, and the switch is remembered', async () => {
    const { signIn, world, other } = await inTwo()
    const first = await signIn(PASSWORD, { accountId: world.accountId })
    const switched = await post('refresh', { accountId: other.accountId }, cookieOf(first))
    expect(switched.json()).toMatchObject({ accountId: other.accountId })
    expect((await post('refresh', {}, cookieOf(switched))).json()).toMatchObject({ accountId: other.accountId })
  })

  it('is kept out of a third one without losing the session', async () => {
    const { signIn } = await inTwo()
    const stranger = await given.account()
    const cookie = cookieOf(await signIn())
    expect((await post('refresh', { accountId: stranger.accountId }, cookie)).statusCode).toBe(403)
    expect((await post('refresh', {}, cookie)).statusCode).toBe(200)
  })
})
