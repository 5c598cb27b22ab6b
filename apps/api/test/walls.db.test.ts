import { randomUUID } from 'node:crypto'
import { may, Permission, permissionsOf, Role } from '@hummdesk/contract/permissions'
import { describe, expect, it } from 'vitest'
import { apiDesk, sessionOf } from './api.ts'
import { call, calls, credential, everythingOf, problemOf, visitorOf } from './calls.ts'
import { furnish } from './house.ts'

const api = await apiDesk()
const { db } = api
const ours = await furnish(api)

const guarded = calls.filter(({ endpoint }) => endpoint.access !== 'anyone')
const granted = calls.filter(({ endpoint }) => Permission.safeParse(endpoint.access).success)

// The third wall, whether it is yours, is gate S1: gates/s1-tenant-matrix.db.test.ts.

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
      .filter((role) => !may(permissionsOf[role], Permission.parse(called.endpoint.access)))
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
