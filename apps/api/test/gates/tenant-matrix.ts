import { randomUUID } from 'node:crypto'
import { tenantTables } from '@hummdesk/testkit/every-table'
import { fillEveryTable } from '@hummdesk/testkit/fill-every-table'
import type { LightMyRequestResponse } from 'fastify'
import { createTokens } from '../../src/tokens.ts'
import { type Api, SECRET, sessionOf } from '../api.ts'
import { type Called, type Changed, call, calls, credential, everythingOf } from '../calls.ts'
import { furnish, type House } from '../house.ts'
import { ownId } from '../samples.ts'
import { type Findings, faceOf, indecent } from './findings.ts'
import { idPlaces, namesOf, objectWays, setAt } from './places.ts'
import { secondRows } from './second-rows.ts'

const tokens = createTokens(SECRET)

/** Two companies with a row in every table: `theirs` is the victim, `ours` the one who asks. */
export interface Companies {
  ours: House
  theirs: House
  /** Every id by which a thing of theirs is known. */
  theirIds: readonly string[]
}

export async function companiesOf(api: Api): Promise<Companies> {
  const [ours, theirs] = [await furnish(api), await furnish(api)]
  const faults = [...(await fillEveryTable(api.db, ours)), ...(await fillEveryTable(api.db, theirs))]
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return { ours, theirs, theirIds: await idsOf(api, theirs) }
}

/** The ids of an account's rows: every primary key's uuids. */
export async function idsOf({ db }: Api, { accountId }: House): Promise<string[]> {
  const ids = new Set<string>()
  for (const { name, primary, columns } of await tenantTables(db))
    for (const key of columns.filter((column) => primary.includes(column.name) && column.type === 'uuid')) {
      const { rows } = await db.migrator.query<{ id: string }>(
        `select distinct ${key.name}::text as id from ${name} where account_id = $1`,
        [accountId],
      )
      for (const { id } of rows) ids.add(id)
    }
  return [...ids]
}

export interface Matrix {
  api: Api
  companies: Companies
  found: Findings
}

interface Asking {
  called: Called
  ask: (changed: Changed, house?: House) => Promise<LightMyRequestResponse>
}

/** Fires cases at one endpoint as our company, and compares all that is theirs before and after. */
async function unharmed(
  { api, companies: { ours, theirs }, found }: Matrix,
  called: Called,
  fire: (asking: Asking) => Promise<void>,
): Promise<void> {
  const known = await credential(api.db, ours, called.endpoint)
  const ask = async (changed: Changed, house = ours): Promise<LightMyRequestResponse> => {
    const authorization = house === ours ? known : await credential(api.db, house, called.endpoint)
    const response = await call(api, called, house, { authorization, ...changed })
    const fault = indecent(response)
    if (fault) await found.fire(`${called.name} ${JSON.stringify(changed).slice(0, 200)}`, () => fault)
    return response
  }
  const before = await everythingOf(api.db, theirs.accountId)
  await fire({ called, ask })
  const after = await everythingOf(api.db, theirs.accountId)
  await found.fire(`${called.name} leaves the other company as it was`, () =>
    after === before ? undefined : 'it changed',
  )
}

/** TI-01, TI-02, TI-04: their id in the path is like nobody's. */
export const inPath = (matrix: Matrix, called: Called): Promise<void> =>
  unharmed(matrix, called, async ({ ask }) => {
    const { ours, theirs } = matrix.companies
    const { endpoint, sample } = called
    const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
    for (const name of names) {
      const theirOwn = sample.params?.(theirs)[name] ?? ownId(endpoint, theirs)
      if (theirOwn === (sample.params?.(ours)[name] ?? ownId(endpoint, ours))) continue
      const nobodys = faceOf(await ask({ params: { [name]: randomUUID() } }))
      await matrix.found.fire(`${called.name} with another company's ${name}`, async () => {
        const response = await ask({ params: { [name]: theirOwn } })
        if (response.statusCode !== 404) return `answered ${response.statusCode} ${response.body.slice(0, 100)}`
        return faceOf(response) === nobodys ? undefined : 'differs from an id that nobody has'
      })
      for (const id of ['x', '../x', `${randomUUID()} `, `{${randomUUID()}}`, '0', 'a'.repeat(150), theirs.accountId])
        await matrix.found.fire(`${called.name} with the ${name} ${id.slice(0, 20)}`, async () =>
          faceOf(await ask({ params: { [name]: id } })) === nobodys ? undefined : 'differs from an id that nobody has',
        )
    }
  })

/** TI-05: their id in a body or a query is like nobody's, at every place that takes an id. */
export async function inInput(matrix: Matrix, called: Called): Promise<void> {
  const { endpoint, sample } = called
  const places = [
    ...idPlaces(endpoint.body).map((way) => ({ part: 'body', way }) as const),
    ...idPlaces(endpoint.query).map((way) => ({ part: 'query', way }) as const),
  ]
  if (places.length === 0) return
  for (const { part, way } of places)
    await unharmed(matrix, called, async ({ ask }) => {
      const put = (house: House, id: string) => {
        const value = setAt(part === 'body' ? sample.body?.(house) : sample.query?.(house), way, id)
        return ask(part === 'body' ? { body: value } : { query: JSON.parse(JSON.stringify(value)) }, house)
      }
      let house = await furnish(matrix.api)
      for (const id of matrix.companies.theirIds) {
        const foreign = await put(house, id)
        // What is accepted changes the one who asked: then nobody's id is asked by another.
        const isTaken = foreign.statusCode < 400
        if (isTaken) house = await furnish(matrix.api)
        const random = await put(house, randomUUID())
        if (random.statusCode < 400) house = await furnish(matrix.api)
        await matrix.found.fire(`${called.name} with another company's id in ${part}.${way.join('.')}`, () => {
          if (foreign.statusCode !== random.statusCode)
            return `${foreign.statusCode}, but ${random.statusCode} for nobody's`
          return isTaken || faceOf(foreign) === faceOf(random) ? undefined : 'differs from an id that nobody has'
        })
      }
    })
  for (const foreign of sample.foreign ? [sample.foreign] : [])
    await unharmed(matrix, called, async ({ ask }) => {
      await matrix.found.fire(`${called.name} with the foreign body of its sample`, async () => {
        const { statusCode } = await ask({ body: foreign(matrix.companies.theirs) })
        return statusCode === 404 ? undefined : `answered ${statusCode}`
      })
    })
}

const ACCOUNT_NAMES = ['accountId', 'account_id', 'account', 'tenantId', 'companyId']
/** Where a company may be named: whoever signs in chooses among their own. Their tests are auth.db.test.ts and sso.db.test.ts. */
const CHOOSES = new Set(['login.accountId', 'refresh.accountId', 'beginSso.accountId'])

/** TI-06, TI-07: no company is chosen by a body, a query or a header. */
export const bySelector = (matrix: Matrix, called: Called): Promise<void> =>
  unharmed(matrix, called, async ({ ask }) => {
    const { ours, theirs } = matrix.companies
    const { endpoint, sample, name } = called
    const body = sample.body?.(ours)
    const refusedAt = async (what: string, at: string, changed: Changed): Promise<void> =>
      matrix.found.fire(`${name} with ${what}`, async () => {
        const response = await ask(changed)
        const errors: { at: string }[] = response.statusCode === 422 ? response.json().errors : []
        return errors.some((error) => error.at === at)
          ? undefined
          : `not refused at ${at}: ${response.body.slice(0, 150)}`
      })
    for (const selector of ACCOUNT_NAMES) {
      const values = [theirs.accountId, { id: theirs.accountId }, [theirs.accountId]]
      if (!namesOf(endpoint.query).includes(selector))
        await refusedAt(`a query's ${selector}`, `query.${selector}`, {
          query: { ...sample.query?.(ours), [selector]: theirs.accountId },
        })
      if (CHOOSES.has(`${name}.${selector}`)) continue
      for (const way of body ? objectWays(body) : [])
        for (const value of values)
          await refusedAt(`a body's ${selector}`, ['body', ...way, selector].join('.'), {
            body: setAt(body, [...way, selector], value),
          })
    }
    if (endpoint.method !== 'GET') return
    const plain = await ask({})
    const claims = { 'x-account-id': theirs.accountId, 'x-tenant-id': theirs.accountId, 'account-id': theirs.accountId }
    const headers = { ...claims, cookie: `account=${theirs.accountId}`, 'x-forwarded-user': theirs.agentId }
    await matrix.found.fire(`${name} with headers that name another company`, async () =>
      faceOf(await ask({ headers })) === faceOf(plain) ? undefined : 'answered otherwise than without them',
    )
  })

/** IN-15: a list goes on only from where it stopped itself, for the same company and the same question. */
export async function byCursor(matrix: Matrix, called: Called): Promise<void> {
  const { endpoint, name, sample } = called
  if (!namesOf(endpoint.query).includes('cursor')) return
  const { api, companies, found } = matrix
  const grow = secondRows[name]
  if (!grow)
    return found.fire(name, () => 'has a cursor and nothing in second-rows.ts that gives its list a second page')
  const pageOf = async (house: House) => {
    await grow(api, house)
    const authorization = await credential(api.db, house, endpoint)
    const response = await call(api, called, house, { authorization, query: { ...sample.query?.(house), limit: '1' } })
    return { next: response.json<{ next: string | null }>().next ?? '', authorization }
  }
  const [own, foreign] = [await pageOf(companies.ours), await pageOf(companies.theirs)]
  await unharmed(matrix, called, async ({ ask }) => {
    const from = (cursor: string) => ask({ query: { ...sample.query?.(companies.ours), limit: '1', cursor } })
    await found.fire(`${name} goes on from its own cursor`, async () => {
      const { statusCode, body } = await from(own.next)
      return own.next !== '' && statusCode === 200 ? undefined : `${statusCode} ${body.slice(0, 100)}`
    })
    const turned = [...own.next].map(
      (letter, at) => own.next.slice(0, at) + (letter === 'A' ? 'B' : 'A') + own.next.slice(at + 1),
    )
    const wrong = [foreign.next, `${own.next}A`, own.next.slice(1), own.next.slice(0, -16), ...turned]
    for (const cursor of wrong)
      await found.fire(
        `${name} with ${cursor === foreign.next ? "another company's" : 'a changed'} cursor`,
        async () => {
          const response = await from(cursor)
          return response.statusCode === 422 && response.json().errors?.[0]?.at === 'query.cursor'
            ? undefined
            : `answered ${response.statusCode}`
        },
      )
  })
}

/** One person in both companies is in each what they are there: nothing remembered of one counts in the other. */
export async function inBoth({ api, companies: { ours, theirs }, found }: Matrix): Promise<void> {
  const people = calls.find(({ name }) => name === 'inviteAgent')
  if (!people) throw new Error('nothing is left that an agent may not do')
  const agentId = await api.given.agent(ours, { role: 'agent' })
  const { rows } = await api.db.migrator.query<{ email: string }>('select email from users where id = $1', [agentId])
  await api.given.insert('account_users', {
    account_id: theirs.accountId,
    ...{ user_id: agentId, name: 'Both', email: rows[0]?.email, role: 'admin' },
  })
  const { sessionId } = await sessionOf(api.db, theirs, agentId)
  const as = (house: House) =>
    call(api, people, house, {
      authorization: `Bearer ${tokens.signAgent({ agentId, accountId: house.accountId, sessionId })}`,
    })
  await found.fire('an admin there, an agent here', async () => {
    const [there, here, again] = [await as(theirs), await as(ours), await as(theirs)]
    const came = [there, here, again].map(({ statusCode }) => statusCode)
    return there.statusCode < 300 && here.statusCode === 403 && again.statusCode !== 403 ? undefined : `came to ${came}`
  })
}

/** The whole matrix over these endpoints. */
export async function tenantMatrix(matrix: Matrix, some: readonly Called[]): Promise<void> {
  for (const called of some) {
    if (called.endpoint.params) await inPath(matrix, called)
    await inInput(matrix, called)
    await bySelector(matrix, called)
    await byCursor(matrix, called)
  }
}
