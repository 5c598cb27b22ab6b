import { describe, expect, it } from 'vitest'
import { apiDesk, givePassword, PASSWORD } from './api.ts'
import { browserOf } from './browser.ts'
import { collectLetters, letterTo } from './post.ts'

const api = await apiDesk()
const { db, given } = api

async function person() {
  const world = await given.account()
  const email = await givePassword(db, world.ownerId)
  const enter = async (password = PASSWORD, address = email) => {
    const browser = browserOf(api)
    const answer = await browser.post('/auth/login', { email: address, password })
    return { ...browser, status: answer.statusCode }
  }
  return { world, email, enter }
}
const stranger = browserOf(api)
const reset = (token: string, password = 'quite another password') =>
  stranger.post('/auth/reset-password', { token, password })
const NEW = 'quite another password'

describe('a forgotten password', () => {
  it('is answered alike for every address, by the same work', async () => {
    const { email } = await person()
    const answers = []
    for (const address of [email, 'nobody@example.com', email.toUpperCase()])
      answers.push(await stranger.post('/auth/forgot-password', { email: address }))
    for (const answer of answers) expect(answer).toMatchObject({ statusCode: 202, body: answers[0]!.body })
    const { rows } = await db.migrator.query('select count(*)::int as n, count(distinct email)::int as m from letters')
    expect(rows).toEqual([{ n: 3, m: 2 }])
    expect((await collectLetters(api)).map((letter) => letter.email)).toEqual([email, email])
  })

  it('is replaced with the link, once, and every session ends', async () => {
    const { email, enter } = await person()
    const browser = await enter()
    await stranger.post('/auth/forgot-password', { email }, { 'accept-language': 'pl, sv-FI;q=0.8' })
    const letter = await letterTo(api, email, 'reset-password')
    expect(letter.language).toBe('sv')

    expect((await reset(letter.token, 'short')).statusCode).toBe(422)
    const answer = await reset(letter.token)
    expect(answer.json()).toEqual({ changed: true })
    expect(answer.cookies).toEqual([])
    expect((await browser.post('/auth/refresh')).statusCode).toBe(401)
    expect((await enter()).status).toBe(401)
    expect((await enter(NEW)).status).toBe(200)
    expect((await reset(letter.token, 'a third long password')).json()).toMatchObject({ code: 'link_not_found' })
    expect((await collectLetters(api)).map(({ kind, email: to }) => [kind, to])).toEqual([['password-changed', email]])
  })

  it('has one good link: the newest, for an hour, until the password or the address changes', async () => {
    const { email, enter } = await person()
    const ask = async () => {
      await stranger.post('/auth/forgot-password', { email })
      return (await letterTo(api, email, 'reset-password')).token
    }
    const old = await ask()
    await db.migrator.query("update letters set expires_at = now() - interval '1 second' where email = $1", [email])
    expect((await reset(old)).statusCode).toBe(404)

    const beforeChange = await ask()
    const browser = await enter()
    await browser.ask('PUT', '/me/password', { currentPassword: PASSWORD, newPassword: NEW })
    expect((await reset(beforeChange)).statusCode).toBe(404)
    await collectLetters(api)

    const beforeMove = await ask()
    await browser.post('/me/email', { email: `new-${email}`, password: NEW })
    const { token } = await letterTo(api, `new-${email}`, 'confirm-email')
    expect((await stranger.post('/auth/confirm-email', { token })).json()).toEqual({ changed: true })
    expect((await reset(beforeMove)).statusCode).toBe(404)
  })

  it('takes two who use a link at once for one', async () => {
    const { email } = await person()
    await stranger.post('/auth/forgot-password', { email })
    const { token } = await letterTo(api, email, 'reset-password')
    const answers = await Promise.all([reset(token), reset(token), reset(token)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 404, 404])
  })

  it('is not a flood: one address gets twenty letters a day at most', async () => {
    const { email } = await person()
    for (let count = 0; count < 23; count++) await stranger.post('/auth/forgot-password', { email })
    expect((await collectLetters(api)).filter((letter) => letter.email === email)).toHaveLength(20)
  })
})

describe('another mail address', () => {
  it('counts once its owner opened the link; the old one is told', async () => {
    const { email, enter, world } = await person()
    const browser = await enter()
    const wanted = `moved-${email}`
    expect((await browser.post('/me/email', { email: wanted, password: 'wrong' })).json()).toMatchObject({
      code: 'wrong_password',
    })
    await browser.post('/me/email', { email: wanted, password: PASSWORD })
    const { token } = await letterTo(api, wanted, 'confirm-email')
    expect((await browser.get('/me')).json()).toMatchObject({ email })

    expect((await stranger.post('/auth/confirm-email', { token })).json()).toEqual({ changed: true })
    expect((await browser.get('/me')).json()).toMatchObject({ email: wanted })
    expect([(await enter()).status, (await enter(PASSWORD, wanted)).status]).toEqual([401, 200])
    const [notice] = await collectLetters(api)
    expect(notice).toMatchObject({ kind: 'email-changed', email, data: { address: wanted } })
    expect((await stranger.post('/auth/confirm-email', { token })).statusCode).toBe(404)
    const { rows } = await db.migrator.query('select type from outbox where account_id = $1', [world.accountId])
    expect(rows).toEqual([{ type: 'settings.changed' }])
  })

  it('that somebody has gets no mail, and the answer is the same', async () => {
    const [one, other] = [await person(), await person()]
    const browser = await one.enter()
    const answers = []
    for (const email of [other.email, `free-${one.email}`])
      answers.push(await browser.post('/me/email', { email, password: PASSWORD }))
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
      [202, answers[0]!.body],
      [202, answers[0]!.body],
    ])
    expect((await collectLetters(api)).map(({ email }) => email)).toEqual([`free-${one.email}`])
  })

  it('that somebody took meanwhile is refused', async () => {
    const [one, other] = [await person(), await person()]
    const wanted = `both-${one.email}`
    for (const { enter } of [one, other]) await (await enter()).post('/me/email', { email: wanted, password: PASSWORD })
    const [first, second] = await collectLetters(api)
    expect((await stranger.post('/auth/confirm-email', { token: first!.token })).statusCode).toBe(200)
    expect((await stranger.post('/auth/confirm-email', { token: second!.token })).json()).toMatchObject({
      code: 'email_taken',
    })
  })
})

it('a copied refresh token ends its session and its owner is told', async () => {
  const { email, enter } = await person()
  const browser = await enter()
  const copied = { ...browser.cookies }
  await browser.post('/auth/refresh')
  await db.migrator.query("update sessions set rotated_at = rotated_at - interval '11 seconds'")
  const thief = browserOf(api)
  Object.assign(thief.cookies, copied)
  expect((await thief.post('/auth/refresh')).statusCode).toBe(401)
  expect((await browser.post('/auth/refresh')).statusCode).toBe(401)
  expect(await letterTo(api, email, 'token-reused')).toMatchObject({ language: 'en' })
})
