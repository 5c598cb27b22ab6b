import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { apiDesk, fromAnywhere } from './api.ts'
import { type Called, type Changed, call, calls, credential, everythingOf, problemOf } from './calls.ts'
import { furnish } from './house.ts'
import { ownId } from './samples.ts'

const api = await apiDesk()
const house = await furnish(api)

/** The agent's and the visitor's credential, once for all: what is refused changes nothing. */
const credentials = new Map(
  await Promise.all(
    calls.map(async ({ name, endpoint }) => [name, await credential(api.db, house, endpoint)] as const),
  ),
)
const send = (called: Called, changed: Changed) =>
  call(api, called, house, { authorization: credentials.get(called.name), ...changed })

// Nothing below is accepted, so nothing may be left behind.
let before = ''
beforeEach(async () => {
  before = await everythingOf(api.db)
})
afterEach(async () => {
  expect(await everythingOf(api.db)).toBe(before)
})

const withBody = calls.filter(({ endpoint }) => endpoint.body)
const withQuery = calls.filter(({ endpoint }) => endpoint.query)
const fieldsOf = ({ endpoint }: Called): [string, z.ZodType][] =>
  endpoint.body instanceof z.ZodObject
    ? Object.entries(endpoint.body.shape).filter((field): field is [string, z.ZodType] => field[1] instanceof z.ZodType)
    : []
const isText = (field: z.ZodType): boolean => z.toJSONSchema(field, { io: 'input' }).type === 'string'
const withFields = withBody.filter((called) => fieldsOf(called).length > 0)
const bodyOf = ({ sample }: Called) => sample.body?.(house) ?? {}

const expectFault = async (called: Called, body: unknown, at: string): Promise<void> => {
  const problem = problemOf(await send(called, { body }))
  expect(problem, JSON.stringify(body)?.slice(0, 200)).toMatchObject({ status: 422, code: 'invalid_request' })
  const places = problem.errors?.map((fault) => fault.at) ?? []
  expect(
    places.some((place) => place === at || place.startsWith(`${at}.`)),
    `${places} for ${at}`,
  ).toBe(true)
}

describe('a body', () => {
  it.each(withBody)('of $name holds nothing unknown', async (called) => {
    const known = new Set(fieldsOf(called).map(([name]) => name))
    const unknown = ['accountId', 'account_id', 'Role', 'isAdmin', 'Content', 'verified'].filter(
      (name) => !known.has(name),
    )
    for (const name of unknown)
      await expectFault(called, { ...bodyOf(called), [name]: house.accountId }, `body.${name}`)
  })

  it.each(withBody)('of $name is an object', async (called) => {
    for (const body of [null, [], 'x', 1, true, [bodyOf(called)]]) await expectFault(called, body, 'body')
    expect(problemOf(await send(called, { payload: '' })).code).toBe('malformed_json')
  })

  it.each(withFields)('of $name is taken as it is, never as something like it', async (called) => {
    const values = [null, true, false, 0, 1.5, -1, 1e308, '', '0', 'true', 'null', [], {}, ['a'], { $gt: '' }, [[]]]
    let tried = 0
    for (const [name, field] of fieldsOf(called))
      for (const value of values) {
        if (isText(field)) expect(field.safeParse(7).success, `${name} coerces`).toBe(false)
        if (field.safeParse(value).success) continue
        tried += 1
        await expectFault(called, { ...bodyOf(called), [name]: value }, `body.${name}`)
      }
    expect(tried).toBeGreaterThan(3)
  })

  it.each(withFields)('of $name lacks nothing it needs', async (called) => {
    for (const [name, field] of fieldsOf(called)) {
      if (field.safeParse(undefined).success) continue
      const { [name]: _, ...rest } = bodyOf(called)
      await expectFault(called, rest, `body.${name}`)
    }
  })

  it.each(withFields)('of $name holds only text that can be stored, and no more than fits', async (called) => {
    const texts = fieldsOf(called).filter(([, field]) => isText(field))
    for (const [name, field] of texts) {
      const valid = bodyOf(called)[name] ?? 'x'
      const far = field.safeParse('x'.repeat(40_000)).success ? 'x'.repeat(100_001) : 'x'.repeat(40_000)
      for (const text of [`${valid}\u0000`, `${valid}\ud800`, `\udc00${valid}`, far])
        await expectFault(called, { ...bodyOf(called), [name]: text }, `body.${name}`)
    }
  })

  it.each(withBody)('of $name is well-formed JSON in UTF-8', async (called) => {
    const payloads = [
      '{',
      '{"a":1,}',
      "{'a':1}",
      '{"a":1} {}',
      'nul',
      '// comment\n{}',
      '\ufeff{}',
      '['.repeat(30_000),
      '{"__proto__":{"a":1}}',
      '{"constructor":{"prototype":{"a":1}}}',
      Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    ]
    for (const payload of payloads)
      expect(problemOf(await send(called, { payload })).code, String(payload).slice(0, 60)).toBe('malformed_json')
    expect(Reflect.has({}, 'a')).toBe(false)
  })

  it.each(withBody)('of $name says that it is JSON', async (called) => {
    const payload = JSON.stringify(bodyOf(called))
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonx',
    ]
    for (const type of [...types, 'application/json;charset=utf-16', 'application/json\ta', 'json', '*/*'])
      expect(problemOf(await send(called, { payload, headers: { 'content-type': type } })).status, type).toBe(415)
  })

  it.each(withBody)('of $name ends somewhere', async (called) => {
    const payload = JSON.stringify({ ...bodyOf(called), more: 'x'.repeat(700_000) })
    expect(problemOf(await send(called, { payload })).code).toBe('body_too_large')
  })

  it.each(calls.filter(({ endpoint }) => endpoint.method === 'DELETE'))('of $name is not there', async (called) => {
    await expectFault(called, { accountId: house.accountId }, 'body')
  })
})

describe('a query', () => {
  const queryOf = ({ sample }: Called) => sample.query?.(house) ?? {}
  const refusedAt = async (called: Called, query: Record<string, string | string[]>, at: string): Promise<void> => {
    const problem = problemOf(await send(called, { query }))
    expect(problem, JSON.stringify(query)).toMatchObject({ status: 422, errors: [{ at }] })
  }

  it.each(withQuery)('of $name holds nothing unknown and nothing twice', async (called) => {
    for (const name of ['accountId', 'constructor', 'sort', 'a[b]', 'a[__proto__][x]'])
      await refusedAt(called, { ...queryOf(called), [name]: 'x' }, `query.${name}`)
    for (const [name, value] of Object.entries(queryOf(called)))
      await refusedAt(called, { ...queryOf(called), [name]: [value, value] }, `query.${name}`)
  })

  it.each(calls)('of $name holds no key of the prototype', async (called) => {
    const path = called.endpoint.path.replace(':id', () => ownId(called.endpoint, house))
    for (const key of ['__proto__', '%5f_proto__', '__proto%5F%5f']) {
      const authorization = credentials.get(called.name)
      const response = await api.api.app.inject({
        method: called.endpoint.method,
        url: `/api/v1${path}?${key}=x`,
        remoteAddress: fromAnywhere(),
        headers: { ...(authorization && { authorization }) },
        ...(called.endpoint.method !== 'GET' && called.sample.body && { payload: bodyOf(called) }),
      })
      expect(problemOf(response)).toMatchObject({ status: 422, errors: [{ at: 'query.__proto__' }] })
    }
    expect(Reflect.has({}, 'x')).toBe(false)
  })

  it('holds whole numbers and nothing like them', async () => {
    const list = calls.find(({ name }) => name === 'listConversations')!
    for (const limit of ['0', '-1', '101', '1e1', ' 1', '1 ', '+1', '1.0', 'all', '', '0x1', '99999999999999999999'])
      await refusedAt(list, { limit }, 'query.limit')
    const messages = calls.find(({ name }) => name === 'listMessages')!
    for (const after of ['-1', '9007199254740993', 'NaN']) await refusedAt(messages, { after }, 'query.after')
  })

  it('holds no cursor the list did not make', async () => {
    const list = calls.find(({ name }) => name === 'listConversations')!
    const cursors = [
      'x',
      '0',
      'null',
      "' or 1=1 --",
      'a'.repeat(201),
      Buffer.from('1|2|3').toString('base64url'),
      '__proto__',
    ]
    for (const cursor of cursors) {
      const { status } = problemOf(await send(list, { query: { cursor } }))
      expect(status, cursor).toBe(422)
    }
  })

  it('cannot be built to search beyond the account', async () => {
    const search = calls.find(({ name }) => name === 'listArticles')!
    for (const text of ['%', '_', '\\', "' or true --", '*', 'Orders%']) {
      const response = await send(search, { query: { search: text } })
      expect(response.json(), text).toEqual({ items: [] })
    }
  })
})
