import { Session } from '@hummdesk/contract/auth'
import { describe, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import { apiDesk, depsOf, givePassword, PASSWORD } from './api.ts'
import { browserOf } from './browser.ts'
import { collectLetters, letterTo } from './post.ts'

const api = await apiDesk()
const { db, given } = api

const ask = (email: string, companyName = 'Fjell & Co', headers = {}) =>
  browserOf(api).post('/auth/sign-up', { companyName, name: 'Nina New', email }, headers)
const confirm = async (token: string, password = PASSWORD) => {
  const browser = browserOf(api)
  return { browser, answer: await browser.post('/auth/confirm-sign-up', { token, password }) }
}
const countAccounts = async (): Promise<number> =>
  Number((await db.migrator.query<{ n: string }>('select count(*) as n from accounts')).rows[0]?.n)

describe('a new company', () => {
  it('begins with its owner, a team and the assistant’s settings, once the address is confirmed', async () => {
    const before = await countAccounts()
    expect((await ask('nina@example.com', 'Fjell & Co', { 'accept-language': 'fi' })).statusCode).toBe(202)
    expect(await countAccounts()).toBe(before)
    const { token, language, data } = await letterTo(api, 'nina@example.com', 'sign-up')
    expect({ language, data }).toEqual({ language: 'fi', data: { company: 'Fjell & Co', name: 'Nina New' } })

    const { browser, answer } = await confirm(token)
    expect(Session.strict().parse(answer.json()).memberships).toMatchObject([
      { accountName: 'Fjell & Co', role: 'owner' },
    ])
    expect((await browser.get('/me')).json()).toMatchObject({ name: 'Nina New', email: 'nina@example.com' })
    expect((await browser.get('/teams')).json().items).toMatchObject([
      { name: 'Asiakaspalvelu', agentIds: [browser.session().agentId] },
    ])
    expect((await browser.get('/assistant')).statusCode).toBe(200)
    expect((await confirm(token)).answer.json()).toMatchObject({ code: 'link_not_found' })
    expect(await countAccounts()).toBe(before + 1)
  })

  it('is added to a person who is known here, if they know their password', async () => {
    const world = await given.account('First')
    const email = await givePassword(db, world.ownerId)
    const [known, unknown] = [await ask(email, 'Second'), await ask('somebody@example.com', 'Second')]
    expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body])
    const { token } = (await collectLetters(api)).find((letter) => letter.email === email)!

    expect((await confirm(token, 'not the password')).answer.json()).toMatchObject({ code: 'wrong_credentials' })
    const { answer } = await confirm(token)
    expect(answer.json()).toMatchObject({ agentId: world.ownerId })
    expect(Session.parse(answer.json()).memberships.map(({ accountName }) => accountName)).toEqual(['First', 'Second'])
  })

  it('is founded once by two who open the link at once', async () => {
    await ask('twice@example.com')
    const { token } = await letterTo(api, 'twice@example.com', 'sign-up')
    const before = await countAccounts()
    const answers = await Promise.all([confirm(token), confirm(token)])
    expect(answers.map(({ answer }) => answer.statusCode).toSorted()).toEqual([200, 404])
    expect(await countAccounts()).toBe(before + 1)
  })

  it('is nobody’s by another kind of link', async () => {
    const world = await given.account()
    const email = await givePassword(db, world.ownerId)
    await browserOf(api).post('/auth/forgot-password', { email })
    const { token } = await letterTo(api, email, 'reset-password')
    expect((await confirm(token)).answer.statusCode).toBe(404)
    await ask('links@example.com')
    const signUp = await letterTo(api, 'links@example.com', 'sign-up')
    for (const path of ['/auth/reset-password', '/auth/accept-invitation'])
      expect(
        (await browserOf(api).post(path, { token: signUp.token, password: PASSWORD, name: 'N' })).statusCode,
      ).not.toBe(200)
  })
})

describe('an installation that is closed', () => {
  it('says so and founds nothing', async () => {
    const closed = await createApp(depsOf(db, { signUp: false }))
    const browser = browserOf({ api: closed })
    expect((await browser.get('/auth/options')).json()).toMatchObject({ signUp: false })
    const asked = await browser.post('/auth/sign-up', { companyName: 'X', name: 'X', email: 'x@example.com' })
    expect(asked.json()).toMatchObject({ status: 403, code: 'sign_up_closed' })
    await ask('late@example.com')
    const { token } = await letterTo(api, 'late@example.com', 'sign-up')
    const late = await browser.post('/auth/confirm-sign-up', { token, password: PASSWORD })
    expect(late.json()).toMatchObject({ code: 'sign_up_closed' })
    await closed.close()
  })
})
