import { ApiProblem } from '@hummdesk/client/problem'
import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../storage.ts'
import { createVisitorSession } from './visitor-session.ts'

const kept = 'hummdesk.session.pk_1'

/** A desk that knows the tokens it gave, and no other. */
function visiting(storage = memoryStorage()) {
  const given: string[] = []
  let newVisitors = 0
  const session = createVisitorSession({
    key: 'pk_1',
    storage,
    open: async () => {
      given.push(`token-${given.length + 1}`)
      return { token: `token-${given.length}` }
    },
    onNewVisitor: () => {
      newVisitors += 1
    },
  })
  const ask = async (token: string) => {
    if (!given.includes(token)) throw new ApiProblem('session_ended', 401)
    return token
  }
  return { session, ask, given, storage, newVisitors: () => newVisitors }
}

describe('a visitor', () => {
  it('has no session before one is needed', () => {
    const { session, given } = visiting()
    expect([session.token(), given]).toEqual([undefined, []])
  })

  it('gets one session for requests that need it at the same time, and keeps it', async () => {
    const { session, ask, given, storage } = visiting()
    const answers = await Promise.all([session.authorized(ask), session.authorized(ask)])
    expect([answers, given, storage.get(kept)]).toEqual([['token-1', 'token-1'], ['token-1'], 'token-1'])
  })

  it('is a new visitor when the token was tampered with, told once', async () => {
    const storage = memoryStorage()
    storage.set(kept, 'forged')
    const { session, ask, given, newVisitors } = visiting(storage)
    const answers = await Promise.all([session.authorized(ask), session.authorized(ask)])
    expect([answers, given, newVisitors(), storage.get(kept)]).toEqual([
      ['token-1', 'token-1'],
      ['token-1'],
      1,
      'token-1',
    ])
  })

  it('hears every other refusal, and keeps the session', async () => {
    const { session, storage } = visiting()
    const refuse = () => session.authorized(() => Promise.reject(new ApiProblem('unavailable', 503)))
    await expect(refuse()).rejects.toMatchObject({ code: 'unavailable' })
    expect(storage.get(kept)).toBe('token-1')
  })

  it('is not asked for ever: a desk that refuses its own token is believed', async () => {
    const { session } = visiting()
    await expect(session.authorized(() => Promise.reject(new ApiProblem('not_signed_in', 401)))).rejects.toMatchObject({
      status: 401,
    })
  })
})
