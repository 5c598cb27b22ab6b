import { describe, expect, it } from 'vitest'
import { apiDesk, givePassword, PASSWORD } from './api.ts'
import { browserOf } from './browser.ts'
import { next, socketsOf } from './sockets.ts'

// The clock of what the API remembers, moved on where a test waits for it to forget.
let ahead = 0
const api = await apiDesk({ clock: () => new Date(Date.now() + ahead) })
const { db, given } = api
const { connect } = await socketsOf(api.api.app)

async function person() {
  const world = await given.account()
  const email = await givePassword(db, world.ownerId)
  const enter = async (userAgent = '', password = PASSWORD) => {
    const browser = browserOf(api)
    const answer = await browser.post('/auth/login', { email, password }, { 'user-agent': userAgent })
    return { ...browser, status: answer.statusCode }
  }
  return { world, email, enter }
}
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const fiveSecondsLater = (): void => {
  ahead += 5_000
}

describe('the places where a person is signed in', () => {
  it('are listed with device and time, this one marked, and nobody else sees them', async () => {
    const { enter } = await person()
    const [one, other] = [await enter(FIREFOX), await enter('curl/8')]
    const stranger = await (await person()).enter()
    const { items } = (await other.get('/me/sessions')).json()
    expect(items).toMatchObject([
      { browser: null, system: null, isCurrent: true },
      { browser: 'Firefox', system: 'Linux', isCurrent: false },
    ])
    expect((await one.get('/me/sessions')).json().items).toHaveLength(2)
    expect((await stranger.get('/me/sessions')).json().items).toHaveLength(1)
  })

  it('end one by one: for requests, for the cookie and for open sockets', async () => {
    const { enter } = await person()
    const [here, there] = [await enter(), await enter()]
    const socket = await connect(there.session().accessToken)
    const gone = next(socket, 'disconnect')
    expect((await there.get('/me')).statusCode).toBe(200)

    const { items } = (await here.get('/me/sessions')).json()
    const [target] = items.filter(({ isCurrent }: { isCurrent: boolean }) => !isCurrent)
    expect((await here.ask('DELETE', `/me/sessions/${target.id}`)).json()).toEqual({ ended: true })
    expect((await there.post('/auth/refresh')).statusCode).toBe(401)
    fiveSecondsLater()
    expect((await there.get('/me')).statusCode).toBe(401)
    expect((await there.get('/me/sessions')).statusCode).toBe(401)
    expect(await gone).toBe('io server disconnect')
    expect((await here.get('/me')).statusCode).toBe(200)
    expect((await here.ask('DELETE', `/me/sessions/${target.id}`)).statusCode).toBe(404)
  })

  it('end all but this one at once', async () => {
    const { enter } = await person()
    const [here, one, two] = [await enter(), await enter(), await enter()]
    expect((await here.post('/me/sessions/end-others')).json()).toEqual({ ended: 2 })
    for (const browser of [one, two]) expect((await browser.post('/auth/refresh')).statusCode).toBe(401)
    expect((await here.post('/auth/refresh')).statusCode).toBe(200)
    expect((await here.post('/me/sessions/end-others')).json()).toEqual({ ended: 0 })
  })
})

describe('changing the password', () => {
  it('needs the one they have, ends every other session, and lets the new one in', async () => {
    const { enter } = await person()
    const [here, other] = [await enter(), await enter()]
    const change = (currentPassword: string, newPassword = 'quite another password') =>
      here.ask('PUT', '/me/password', { currentPassword, newPassword })
    expect((await change('not the password')).json()).toMatchObject({ status: 403, code: 'wrong_password' })
    expect((await change(PASSWORD, 'short')).json()).toMatchObject({ errors: [{ at: 'body.newPassword' }] })
    expect((await other.post('/auth/refresh')).statusCode).toBe(200)

    expect((await change(PASSWORD)).json()).toEqual({ changed: true })
    expect((await other.post('/auth/refresh')).statusCode).toBe(401)
    expect((await here.post('/auth/refresh')).statusCode).toBe(200)
    expect((await enter('', PASSWORD)).status).toBe(401)
    expect((await enter('', 'quite another password')).status).toBe(200)
  })
})
