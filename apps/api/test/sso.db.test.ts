import { describe, expect, it } from 'vitest'
import { apiDesk, givePassword, PASSWORD, PUBLIC_URL, sessionOf } from './api.ts'
import { browserOf } from './browser.ts'
import { type Account, follow, signOnServer } from './sign-on-server.ts'

const api = await apiDesk()
const { db, given } = api
const redirectUri = `${PUBLIC_URL}/agent/sso`
const SECRET = 'the desks secret'
const [{ issuer, be }, other] = [await signOnServer(redirectUri), await signOnServer(redirectUri)]

async function company(at = issuer) {
  const world = await given.account()
  const { authorization } = await sessionOf(db, world, world.ownerId)
  const owner = { headers: { authorization } }
  const change = (body: object) =>
    api.api.app.inject({ method: 'PATCH', url: '/api/v1/sso-connection', payload: body, ...owner })
  const rules = (body: object) =>
    api.api.app.inject({ method: 'PATCH', url: '/api/v1/sign-in-rules', payload: body, ...owner })
  expect((await change({ issuer: at, clientId: 'desk', clientSecret: SECRET, isEnabled: true })).statusCode).toBe(200)
  const memberId = await given.agent(world)
  const email = await givePassword(db, memberId)
  return { world, change, rules, memberId, email }
}
const begin = async (accountId: string) => {
  const browser = browserOf(api)
  const answer = await browser.post('/auth/sso', { accountId })
  return { browser, answer, url: String(answer.json().url) }
}
/** All the way there and back as this person. */
async function enter(accountId: string, account: Account, be_ = be) {
  be_(account)
  const { browser, url } = await begin(accountId)
  const query = await follow(url, redirectUri)
  return { browser, query, answer: await browser.post('/auth/sso/finish', { query }) }
}

describe('single sign-on', () => {
  it('lets a member in by a verified address, and from then on by the subject, whatever the address', async () => {
    const { world, memberId, email } = await company()
    const first = await enter(world.accountId, { sub: 'ada', email, email_verified: true })
    expect(first.answer.json()).toMatchObject({ agentId: memberId, accountId: world.accountId })
    expect((await first.browser.get('/teams')).statusCode).toBe(200)
    const later = await enter(world.accountId, { sub: 'ada', email: 'moved@example.com', email_verified: false })
    expect(later.answer.json()).toMatchObject({ agentId: memberId })
    expect((await enter(world.accountId, { sub: 'eve', email, email_verified: true })).answer.json()).toMatchObject({
      code: 'sso_refused',
    })
  })

  it('takes no address that is not verified, and nobody who was not asked in', async () => {
    const { world, email } = await company()
    for (const account of [
      { sub: 'a', email, email_verified: false },
      { sub: 'b', email },
      { sub: 'c' },
      { sub: 'd', email: 'stranger@example.com', email_verified: true },
    ]) {
      const { answer, browser } = await enter(world.accountId, account)
      expect(answer.json(), account.sub).toMatchObject({ status: 403, code: 'sso_refused' })
      expect(browser.cookies['hummdesk_session']).toBeUndefined()
    }
  })

  it('accepts an invitation, in the role it says', async () => {
    const { world } = await company()
    const email = 'invited@example.com'
    await given.insert('invitations', {
      account_id: world.accountId,
      id: crypto.randomUUID(),
      email,
      role: 'supervisor',
      expires_at: new Date(Date.now() + 86_400_000),
      invited_by: world.ownerId,
    })
    const { answer } = await enter(world.accountId, { sub: 'nina', email, email_verified: true, name: 'Nina' })
    expect(answer.json()).toMatchObject({ memberships: [{ role: 'supervisor' }] })
  })

  it('vouches for one company: not for another, nor for what is the person’s own', async () => {
    const { world, memberId, email } = await company()
    const second = await given.account('Second')
    await given.insert('account_users', {
      account_id: second.accountId,
      user_id: memberId,
      name: 'Ada',
      email,
      role: 'owner',
    })
    const { browser, answer } = await enter(world.accountId, { sub: 'x1', email, email_verified: true })
    expect(answer.json().memberships).toHaveLength(1)
    expect((await browser.post('/auth/refresh', { accountId: second.accountId })).json()).toMatchObject({
      code: 'forbidden',
    })
    expect((await browser.get('/me/sessions')).json()).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await browser.post('/auth/refresh')).statusCode).toBe(200)
  })

  it('goes there and back once, in the browser that began, for the company it began with', async () => {
    const [one, two] = [await company(), await company(other.issuer)]
    const used = await enter(one.world.accountId, { sub: 'once', email: one.email, email_verified: true })
    expect(used.answer.statusCode).toBe(200)
    expect((await used.browser.post('/auth/sso/finish', { query: used.query })).json()).toMatchObject({
      code: 'challenge_ended',
    })

    be({ sub: 'once', email: one.email, email_verified: true })
    const begun = await begin(one.world.accountId)
    const query = await follow(begun.url, redirectUri)
    expect((await browserOf(api).post('/auth/sso/finish', { query })).json()).toMatchObject({ code: 'challenge_ended' })
    const elsewhere = await begin(two.world.accountId)
    expect((await elsewhere.browser.post('/auth/sso/finish', { query })).json()).toMatchObject({ code: 'sso_refused' })
    for (const wrong of ['code=x', 'error=access_denied', query.replace(/state=[^&]+/, 'state=x')]) {
      const { browser } = await begin(one.world.accountId)
      expect((await browser.post('/auth/sso/finish', { query: wrong })).json(), wrong).toMatchObject({
        code: 'sso_refused',
      })
    }
    expect(begun.url).toMatch(/code_challenge_method=S256/)
    expect(begun.url).toMatch(/nonce=/)
  })

  it('stays off until it is complete and the server answers as the issuer it is called', async () => {
    const world = await given.account()
    const { authorization } = await sessionOf(db, world, world.ownerId)
    const change = async (payload: object) =>
      (
        await api.api.app.inject({
          method: 'PATCH',
          url: '/api/v1/sso-connection',
          payload,
          headers: { authorization },
        })
      ).json()
    for (const part of [{}, { issuer }, { issuer, clientId: 'desk' }, { issuer, clientId: '', clientSecret: SECRET }])
      expect(await change({ ...part, isEnabled: true })).toMatchObject({ code: 'sso_incomplete' })
    const whole = { clientId: 'desk', clientSecret: SECRET, isEnabled: true }
    for (const wrong of [`${issuer}/other`, 'http://127.0.0.1:1', issuer.replace('127.0.0.1', 'localhost')])
      expect(await change({ ...whole, issuer: wrong }), wrong).toMatchObject({ code: 'sso_unavailable' })
    for (const accountId of [world.accountId, crypto.randomUUID()])
      expect((await begin(accountId)).answer.json()).toMatchObject({ status: 404, code: 'not_found' })

    expect(await change({ ...whole, issuer })).toEqual({
      issuer,
      clientId: 'desk',
      hasSecret: true,
      isEnabled: true,
      redirectUri,
    })
    expect(await change({ issuer: other.issuer })).toMatchObject({ code: 'sso_incomplete' })
    const { rows } = await db.migrator.query<{ all: string }>(
      'select (select string_agg(c::text, $2) from sso_connections c) || (select string_agg(a::text, $2) from audit_events a where account_id = $1) as all',
      [world.accountId, ' '],
    )
    expect(rows[0]?.all).not.toContain(SECRET)
  })

  it('can be the only way in, but for owners', async () => {
    const { world, rules, email } = await company()
    const ownerEmail = await givePassword(db, world.ownerId)
    expect((await rules({ requiresSso: true })).json()).toMatchObject({ requiresSso: true })
    const byPassword = browserOf(api)
    const answer = await byPassword.post('/auth/login', { email, password: PASSWORD })
    expect(answer.json()).toMatchObject({ memberships: [{ needs: 'sso' }] })
    expect((await byPassword.get('/teams')).json()).toMatchObject({ status: 403, code: 'sso_needed' })
    const owner = browserOf(api)
    await owner.post('/auth/login', { email: ownerEmail, password: PASSWORD })
    expect((await owner.get('/teams')).statusCode).toBe(200)
    const { browser } = await enter(world.accountId, { sub: 'only', email, email_verified: true })
    expect((await browser.get('/teams')).statusCode).toBe(200)
    const world2 = await given.account()
    const { authorization } = await sessionOf(db, world2, world2.ownerId)
    const early = await api.api.app.inject({
      method: 'PATCH',
      url: '/api/v1/sign-in-rules',
      payload: { requiresSso: true },
      headers: { authorization },
    })
    expect(early.json()).toMatchObject({ code: 'sso_incomplete' })
  })
})
