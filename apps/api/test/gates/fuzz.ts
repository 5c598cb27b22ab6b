import { ProblemDocument } from '@hummdesk/contract/problem-document'
import fc, { type Arbitrary } from 'fast-check'
import type { LightMyRequestResponse } from 'fastify'
import type { Api } from '../api.ts'
import { type Called, type Changed, call, credential, everythingOf } from '../calls.ts'
import { furnish, type House } from '../house.ts'
import { indecent } from './findings.ts'
import { hostileText, oddHeaders, rawBody, shapedBy, spoilt } from './hostile.ts'
import { namesOf } from './places.ts'

const asText = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
const asQuery = (value: unknown): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(Object(value)).map(([name, one]) => [name, Array.isArray(one) ? one.map(asText) : asText(one)]),
  )

/** Requests to one endpoint: of the right shape, nearly right, and not right at all. */
export function requestsTo({ endpoint, sample }: Called, house: House): Arbitrary<Changed> {
  const goodBody = sample.body?.(house)
  const goodQuery = sample.query?.(house)
  const parts: Arbitrary<Changed>[] = [oddHeaders.map((headers) => ({ headers }))]
  if (endpoint.body) {
    const good = goodBody ?? {}
    parts.push(
      shapedBy(endpoint.body).map((body) => ({ body })),
      spoilt(good, namesOf(endpoint.body)).map((body) => ({ body })),
      fc
        .tuple(rawBody(JSON.stringify(good)), fc.option(oddHeaders, { nil: {} }))
        .map(([payload, headers]) => ({ payload, headers })),
    )
  }
  if (endpoint.query)
    parts.push(
      shapedBy(endpoint.query).map((query) => ({ query: asQuery(query) })),
      spoilt(goodQuery ?? {}, namesOf(endpoint.query)).map((query) => ({ query: asQuery(query) })),
    )
  else parts.push(fc.tuple(hostileText, hostileText).map(([name, value]) => ({ query: { [name]: value } })))
  for (const [, name = ''] of endpoint.path.matchAll(/:(\w+)/g))
    parts.push(hostileText.map((value) => ({ params: { [name]: value.toWellFormed() } })))
  if (endpoint.path.includes(':id')) parts.push(fc.constantFrom(...rawIds).map((rawId) => ({ rawId })))
  return fc.oneof(...parts)
}

/** Ids that are not even text. */
const rawIds = ['%', '%ff', '%00', '%zz', '%c0%80', '%ed%a0%80', '%2e%2e%2f', '..', '.', ';x', '%0d%0ax', '*', '%20']

const LONGEST_MS = 20_000

function answerFault({ endpoint }: Called, response: LightMyRequestResponse): string | undefined {
  const fault = indecent(response)
  if (fault) return fault
  const { statusCode, headers } = response
  const isProblem = String(headers['content-type']).startsWith('application/problem+json')
  if (statusCode >= 400) {
    const problem = isProblem ? ProblemDocument.strict().safeParse(response.json()) : undefined
    if (!problem?.success) return `${statusCode} is no problem document: ${response.body.slice(0, 200)}`
    const { code, errors = [], status } = problem.data
    if (status !== statusCode) return `${status} said, ${statusCode} sent`
    if (code === 'invalid_request' && !errors.some(({ at }) => /^(body|query|headers|params)\b/.test(at)))
      return `a fault without a place: ${response.body.slice(0, 200)}`
    return undefined
  }
  if (statusCode !== (endpoint.status ?? 200)) return undefined
  const parsed = endpoint.ok.safeParse(response.json())
  return parsed.success ? undefined : `answers what the contract does not say: ${parsed.error.message.slice(0, 300)}`
}

/** Fires requests at one endpoint and returns the first that was answered wrongly. */
export async function fuzz(api: Api, called: Called, { seed, rounds }: { seed: number; rounds: number }) {
  const house = await furnish(api)
  const authorization = await credential(api.db, house, called.endpoint)
  const { db } = api
  // Rises with every transaction that wrote anything, kept or not.
  const written = async (): Promise<string> =>
    String((await db.migrator.query('select pg_snapshot_xmax(pg_current_snapshot())::text as at')).rows[0]?.at)
  let before = await everythingOf(db)
  let at = await written()
  let fired = 0
  const check = async (changed: Changed): Promise<void> => {
    fired += 1
    const answer = call(api, called, house, { authorization, ...changed })
    const response = await Promise.race([
      answer,
      new Promise<never>((_, reject) => setTimeout(reject, LONGEST_MS, new Error('hangs')).unref()),
    ])
    const fault = answerFault(called, response)
    if (fault) throw new Error(fault)
    const now = await written()
    if (now === at) return
    at = now
    const after = await everythingOf(db)
    if (response.statusCode >= 400 && after !== before)
      throw new Error(`refused with ${response.statusCode}, and yet something was written`)
    before = after
  }
  const result = await fc.check(fc.asyncProperty(requestsTo(called, house), check), { seed, numRuns: rounds })
  const [counterexample] = result.counterexample ?? []
  return {
    fired,
    fault: result.failed
      ? `${called.name} with ${JSON.stringify(counterexample)?.slice(0, 300)}: ${result.errorInstance}`
      : undefined,
  }
}
