import { Scope } from '@hummdesk/contract/api-keys'
import type { Endpoint } from '@hummdesk/contract/endpoint'
import { Permission, permissionsOf, Role } from '@hummdesk/contract/permissions'
import { afterAll, describe, expect, it } from 'vitest'
import { createTokens } from '../src/tokens.ts'
import { apiDesk, SECRET, sessionOf } from './api.ts'
import { type Called, call, calls, problemOf, visitorOf } from './calls.ts'
import { furnish, type House } from './house.ts'

const api = await apiDesk()
const { db, given } = api
const { keyPepper } = createTokens(SECRET)

type Answer = 'served' | 'not_signed_in' | 'forbidden'
let fired = 0
afterAll(() => console.log(`The role matrix: ${fired} cases`))

const isAccess = (access: unknown): boolean =>
  Permission.safeParse(access).success || ['agent', 'person', 'visitor', 'anyone'].includes(String(access))

/** What somebody who holds these permissions is to be answered. */
const asMember = ({ access }: Endpoint, held: readonly Permission[]): Answer => {
  if (access === 'visitor') return 'not_signed_in'
  if (access === 'agent' || access === 'person' || access === 'anyone') return 'served'
  return held.includes(access) ? 'served' : 'forbidden'
}

/** Whoever asks, what they bring, and what the contract alone says of the answer. */
interface Asker {
  who: string
  credential: (house: House) => Promise<string | undefined>
  expected: (endpoint: Endpoint) => Answer
}

const keyWith = async (house: House, scopes: readonly Scope[]): Promise<string> =>
  `Bearer ${(await given.machine(house, keyPepper, { scopes })).key}`

const ofRole = (role: Role): Asker => ({
  who: role,
  credential: async (house) => {
    const agentId = role === 'owner' ? house.ownerId : await given.agent(house, { role })
    return (await sessionOf(db, house, agentId)).authorization
  },
  expected: (endpoint) => asMember(endpoint, permissionsOf[role]),
})

const ofOwnRole =
  (who: string, permissionsFor: (endpoint: Endpoint) => readonly Permission[]) =>
  (endpoint: Endpoint): Asker => ({
    who,
    credential: async (house) => {
      const roleId = await given.role(house, { permissions: permissionsFor(endpoint) })
      const agentId = await given.agent(house)
      await db.migrator.query("update account_users set role = 'custom', role_id = $1 where user_id = $2", [
        roleId,
        agentId,
      ])
      return (await sessionOf(db, house, agentId)).authorization
    },
    expected: () => asMember(endpoint, permissionsFor(endpoint)),
  })

const asMachine = ({ access }: Endpoint, held: readonly Scope[]): Answer => {
  if (access === 'anyone') return 'served'
  if (access === 'visitor' || access === 'person') return 'not_signed_in'
  return held.some((scope) => scope === access) ? 'served' : 'forbidden'
}
const ofKey =
  (who: string, scopesFor: (endpoint: Endpoint) => readonly Scope[]) =>
  (endpoint: Endpoint): Asker => ({
    who,
    credential: (house) => keyWith(house, scopesFor(endpoint)),
    expected: () => asMachine(endpoint, scopesFor(endpoint)),
  })

const all = Permission.options
const allBut = ({ access }: Endpoint) => all.filter((permission) => permission !== access)
const only = ({ access }: Endpoint) => all.filter((permission) => permission === access)
const scopesOf = (permissions: readonly Permission[]) => Scope.options.filter((scope) => permissions.includes(scope))

const askersOf = (endpoint: Endpoint): Asker[] => [
  ...Role.options.map(ofRole),
  ofOwnRole('a role with this permission alone', only)(endpoint),
  ofOwnRole('a role with every permission but this', allBut)(endpoint),
  ofKey('a key with this scope alone', (one) => scopesOf(only(one)))(endpoint),
  ofKey('a key with every scope but this', (one) => scopesOf(allBut(one)))(endpoint),
  {
    who: 'a visitor',
    credential: async (house) => visitorOf(house),
    expected: ({ access }) => (access === 'visitor' || access === 'anyone' ? 'served' : 'not_signed_in'),
  },
  {
    who: 'nobody',
    credential: async () => undefined,
    expected: ({ access }) => (access === 'anyone' ? 'served' : 'not_signed_in'),
  },
]

/** Whether the door was open. Behind it the answer may be another: a role that gives what it does not hold, say. */
async function answerTo(called: Called, house: House, authorization: string | undefined): Promise<Answer> {
  const response = await call(api, called, house, { authorization })
  if (response.statusCode < 400) return 'served'
  const { code, status } = problemOf(response)
  if (code === 'forbidden') return 'forbidden'
  if (code === 'not_signed_in') return 'not_signed_in'
  expect(status, `${called.name}: ${code}`).toBeLessThan(500)
  return 'served'
}

describe('every endpoint and everybody', () => {
  it('is said in the contract: who may call', () => {
    expect(calls.filter(({ endpoint }) => !isAccess(endpoint.access)).map(({ name }) => name)).toEqual([])
  })

  it.each(calls)('$name lets in whom the contract says, and nobody else', async (called) => {
    const house = await furnish(api)
    const { endpoint } = called
    const askers = askersOf(endpoint)
    // Those who are kept out first: whoever is let in may change what there is.
    const cases = askers.map((asker) => ({ ...asker, answer: asker.expected(endpoint) }))
    const inOrder = cases.toSorted((one, other) => Number(one.answer === 'served') - Number(other.answer === 'served'))
    const found: Record<string, Answer> = {}
    for (const { who, credential } of inOrder) {
      found[who] = await answerTo(called, house, await credential(house))
      fired += 1
    }
    expect(found).toEqual(Object.fromEntries(cases.map(({ who, answer }) => [who, answer])))
  })
})
