import { describe, expect, it } from 'vitest'
import { apiDesk } from './api.ts'
import { call, calls, credential } from './calls.ts'
import { furnish } from './house.ts'

const api = await apiDesk()

/** What these answer is tested where they are: nobody is signed in here. */
const elsewhere = new Set([
  'login',
  'refresh',
  'acceptInvitation',
  'resetPassword',
  'confirmEmail',
  'confirmSignUp',
  'passChallenge',
  'beginSso',
  'finishSso',
  'confirmTotp',
  'removeTotp',
  'renewRecoveryCodes',
])

describe('every endpoint called well', () => {
  it.each(calls.filter(({ name }) => !elsewhere.has(name)))('$name answers what the contract says', async (called) => {
    const house = await furnish(api)
    const { endpoint } = called
    const authorization = await credential(api.db, house, endpoint)
    const response = await call(api, called, house, { authorization })
    expect(response.statusCode, response.body).toBe(endpoint.status ?? 200)
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(response.headers['cache-control']).toBe('no-store')
    const answer: unknown = response.json()
    const parsed = endpoint.ok.parse(answer)
    // Nothing beyond the contract goes out: parsing drops what it does not name.
    expect(answer).toEqual(parsed)
  })
})
