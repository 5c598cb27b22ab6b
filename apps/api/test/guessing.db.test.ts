import { Redis } from 'ioredis'
import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import { apiDesk, depsOf, fromAnywhere, givePassword, PASSWORD } from './api.ts'
import { browserOf } from './browser.ts'

let ahead = 0
const api = await apiDesk({ clock: () => new Date(Date.now() + ahead) })
const { db, given } = api

async function person() {
  const world = await given.account()
  return givePassword(db, world.ownerId)
}
const attempt = async (email: string, password: string, at = browserOf(api)): Promise<number> =>
  (await at.post('/auth/login', { email, password })).statusCode
/** Guesses until they have to wait; how many were looked at. */
async function guess(email: string, at: () => ReturnType<typeof browserOf>): Promise<number> {
  for (let count = 0; count < 100; count++) if ((await attempt(email, 'a guess', at())) === 429) return count
  return 100
}

describe('guessing a password', () => {
  it('has to wait after ten, longer every time, and the right one waits too', async () => {
    const email = await person()
    const address = fromAnywhere()
    const here = () => browserOf(api, address)
    expect(await guess(email, here)).toBe(10)
    expect(await attempt(email, PASSWORD, here())).toBe(429)
    ahead += 1_000
    expect(await guess(email, here)).toBe(1)
    ahead += 1_000
    expect(await attempt(email, PASSWORD, here())).toBe(429)
    ahead += 1_000
    expect(await attempt(email, PASSWORD, here())).toBe(200)
  })

  it('is the same for an address nobody has', async () => {
    const address = fromAnywhere()
    expect(await guess('nobody@example.com', () => browserOf(api, address))).toBe(10)
  })

  it('is no faster from many networks, and locks nobody out where they are known', async () => {
    const email = await person()
    const home = fromAnywhere()
    const laptop = browserOf(api, home)
    expect(await attempt(email, PASSWORD, laptop)).toBe(200)

    // The first sign-in came from a strange place too.
    expect(await guess(email, () => browserOf(api))).toBe(49)
    expect(await attempt(email, PASSWORD, browserOf(api))).toBe(429)
    const travelling = browserOf(api)
    Object.assign(travelling.cookies, laptop.cookies)
    expect(await attempt(email, PASSWORD, travelling)).toBe(200)
    expect(await attempt(email, PASSWORD, browserOf(api, home))).toBe(200)
  })

  it('with somebody else’s mark, or one that was made up, is guessing all the same', async () => {
    const [victim, thief] = [await person(), await person()]
    const browser = browserOf(api)
    expect(await attempt(thief, PASSWORD, browser)).toBe(200)
    expect(await guess(victim, () => Object.assign(browserOf(api), { cookies: { ...browser.cookies } }))).toBe(50)
    for (const mark of ['x', '', 'A'.repeat(22)]) {
      const made = browserOf(api)
      made.cookies['hummdesk_device'] = mark
      expect(await attempt(victim, PASSWORD, made), mark).toBe(429)
    }
  })

  it('in a session has to wait as well', async () => {
    const email = await person()
    const browser = browserOf(api)
    await attempt(email, PASSWORD, browser)
    const change = async (currentPassword: string) =>
      (await browser.ask('PUT', '/me/password', { currentPassword, newPassword: 'quite another password' })).statusCode
    for (let count = 0; count < 10; count++) expect(await change('a guess')).toBe(403)
    expect(await change(PASSWORD)).toBe(429)
  })
})

const redisUrl = process.env['HUMMDESK_TEST_REDIS']
it('guesses count for all processes together', async () => {
  const open = async () => {
    const redis = redisUrl ? new Redis(redisUrl) : undefined
    const app = await createApp(depsOf(db, { redis }))
    afterAll(async () => {
      await app.close()
      redis?.disconnect()
    })
    return app
  }
  const one = await open()
  const other = redisUrl ? await open() : one
  const email = await person()
  const address = fromAnywhere()
  let asked = 0
  expect(await guess(email, () => browserOf({ api: asked++ % 2 === 0 ? one : other }, address))).toBe(10)
})
