import { randomUUID } from 'node:crypto'
import { may, Permission, Role } from '@hummdesk/contract/permissions'
import { describe, expect, it } from 'vitest'
import { apiDesk, sessionOf } from './api.ts'
import { call, calls, credential, everythingOf, problemOf, visitorOf } from './calls.ts'
import { furnish } from './house.ts'
import { ownId } from './samples.ts'

const api = await apiDesk()
const { db } = api
const [ours, theirs] = [await furnish(api), await furnish(api)]

const guarded = calls.filter(({ endpoint }) => endpoint.access !== 'anyone')
const withId = calls.filter(({ endpoint }) => endpoint.params)
const granted = calls.filter(({ endpoint }) => Permission.safeParse(endpoint.access).success)

describe('the first wall: who are you', () => {
  it.each(guarded)('$name answers nobody', async (called) => {
    const before = await everythingOf(db)
    const strangers = ['', 'Bearer', 'Bearer x', 'Basic eDp4', `Bearer ${randomUUID()}`, 'Bearer null', undefined]
    for (const authorization of strangers) {
      const response = await call(api, called, ours, { authorization })
      expect(problemOf(response).code, authorization).toBe('not_signed_in')
    }
    expect(await everythingOf(db)).toBe(before)
  })

  it.each(guarded)('$name takes the right kind of token only', async (called) => {
    const agent = (await sessionOf(db, ours, ours.agentId)).authorization
    const authorization = called.endpoint.access === 'visitor' ? agent : visitorOf(ours)
    expect(problemOf(await call(api, called, ours, { authorization })).code).toBe('not_signed_in')
  })

  it.each(guarded)(
    '$name ignores a credential in the address, and every other header that claims one',
    async (called) => {
      const authorization = await credential(db, ours, called.endpoint)
      const token = authorization?.slice('Bearer '.length) ?? ''
      const headers = { 'x-account-id': ours.accountId, 'x-remote-user': ours.agentId, 'x-access-token': token }
      const response = await call(api, called, ours, { headers, query: { token, access_token: token } })
      expect(problemOf(response).code).toBe('not_signed_in')
    },
  )
})

describe('the second wall: may you', () => {
  const weaker = granted.flatMap((called) =>
    Role.options
      .filter((role) => !may(role, Permission.parse(called.endpoint.access)))
      .map((role) => ({ ...called, role })),
  )
  it.each(weaker)('$name refuses a $role', async ({ role, ...called }) => {
    const person = role === 'owner' ? ours.ownerId : await api.given.agent(ours, { role })
    const { authorization } = await sessionOf(db, ours, person)
    const before = await everythingOf(db)
    expect(problemOf(await call(api, called, ours, { authorization })).code).toBe('forbidden')
    expect(await everythingOf(db)).toBe(before)
  })
})

describe('the third wall: is it yours', () => {
  it.each(withId)("$name finds nothing by another company's id, as by nobody's", async (called) => {
    const authorization = await credential(db, ours, called.endpoint)
    const before = await everythingOf(db, theirs.accountId)
    const ask = async (id: string) => {
      const response = await call(api, called, ours, { authorization, id })
      const {
        'x-request-id': _,
        'ratelimit-remaining': __,
        'ratelimit-reset': ___,
        date: ____,
        ...headers
      } = response.headers
      return { headers, problem: { ...problemOf(response), instance: '' } }
    }
    const { path } = called.endpoint
    const foreign = await ask(ownId(called.endpoint, theirs))
    expect(foreign.problem, path).toMatchObject({ status: 404 })
    for (const id of [randomUUID(), 'x', '../x', `${randomUUID()} `, `{${randomUUID()}}`, '0', 'a'.repeat(150)])
      expect(await ask(id), id).toEqual(foreign)
    expect(await everythingOf(db, theirs.accountId)).toBe(before)
  })

  it.each(calls.filter(({ sample }) => sample.foreign))(
    "$name takes none of another company's ids in its body",
    async (called) => {
      const authorization = await credential(db, ours, called.endpoint)
      const before = await everythingOf(db)
      const response = await call(api, called, ours, { authorization, body: called.sample.foreign?.(theirs) })
      expect(problemOf(response).status).toBe(404)
      expect(await everythingOf(db)).toBe(before)
    },
  )

  it.each(guarded)('$name never switches company by what is asked', async (called) => {
    const authorization = await credential(db, ours, called.endpoint)
    const before = await everythingOf(db, theirs.accountId)
    for (const name of ['accountId', 'account_id', 'account']) {
      const inQuery = await call(api, called, ours, { authorization, query: { [name]: theirs.accountId } })
      expect(problemOf(inQuery)).toMatchObject({ code: 'invalid_request', errors: [{ at: `query.${name}` }] })
    }
    expect(await everythingOf(db, theirs.accountId)).toBe(before)
  })
})
