import type { Endpoint } from '@hummdesk/contract/endpoint'
import { endpoints } from '@hummdesk/contract/endpoints'
import { ProblemDocument } from '@hummdesk/contract/problem-document'
import type { LightMyRequestResponse } from 'fastify'
import { createTokens } from '../src/tokens.ts'
import { type Api, fromAnywhere, SECRET, sessionOf } from './api.ts'
import type { House } from './house.ts'
import { ownId, type Sample, samples } from './samples.ts'

const tokens = createTokens(SECRET)

export interface Called {
  name: string
  endpoint: Endpoint
  sample: Sample
}

/** Every endpoint of the contract with the way it is called well. */
export const calls: Called[] = endpoints.map(({ name, endpoint }) => {
  const sample = samples[name]
  if (!sample) throw new Error(`${name} has no sample: say in samples.ts how it is called`)
  return { name, endpoint, sample }
})

export interface Changed {
  authorization?: string | undefined
  id?: string
  /** Of a path with more than one. */
  params?: Record<string, string>
  /** The path's last part as it is on the wire, encoded or not. */
  rawId?: string
  body?: unknown
  /** Sent as it is, whatever it is. */
  payload?: string | Buffer
  query?: Record<string, string | string[]>
  headers?: Record<string, string>
}

/** The credential an endpoint asks for, of the house's own agent or visitor. */
export async function credential(db: Api['db'], house: House, { access }: Endpoint): Promise<string | undefined> {
  if (access === 'anyone') return undefined
  if (access === 'visitor') return visitorOf(house)
  return (await sessionOf(db, house, house.agentId)).authorization
}

export const visitorOf = ({ accountId, inboxId, visitorId }: House): string =>
  `Bearer ${tokens.signVisitor({ accountId, inboxId, visitorId })}`

/** Calls an endpoint as its sample says, but for what is changed. */
export function call(
  { api }: Api,
  { endpoint, sample }: Called,
  house: House,
  changed: Changed = {},
): Promise<LightMyRequestResponse> {
  const { authorization, id, body = sample.body?.(house), query = sample.query?.(house), headers } = changed
  const form = changed.payload === undefined && changed.body === undefined ? sample.payload : undefined
  const payload = form?.content ?? changed.payload
  const params: Record<string, string> = {
    ...sample.params?.(house),
    ...(id !== undefined && { id }),
    ...changed.params,
  }
  const path = (changed.rawId === undefined ? endpoint.path : endpoint.path.replace(':id', changed.rawId)).replace(
    /:(\w+)/g,
    (_, name: string) => encodeURIComponent(params[name] ?? ownId(endpoint, house)),
  )
  return api.app.inject({
    method: endpoint.method,
    url: `/api/v1${path}`,
    remoteAddress: fromAnywhere(),
    ...(query && { query }),
    ...(payload === undefined ? body !== undefined && { payload: JSON.stringify(body) } : { payload }),
    headers: {
      ...((payload !== undefined || body !== undefined) && { 'content-type': form?.type ?? 'application/json' }),
      ...(authorization && { authorization }),
      ...headers,
    },
  })
}

/** A refusal as the contract says it; anything else fails. */
export function problemOf(response: LightMyRequestResponse): ProblemDocument {
  if (!response.headers['content-type']?.toString().startsWith('application/problem+json'))
    throw new Error(`No problem but ${response.statusCode}: ${response.body.slice(0, 300)}`)
  const problem = ProblemDocument.strict().parse(response.json())
  if (problem.status !== response.statusCode) throw new Error(`${problem.status} said, ${response.statusCode} sent`)
  return problem
}

/**
 * Everything an account holds, as one text: the same before and after means nothing was touched. But for the audit: what was
 * refused is written down there.
 */
export async function everythingOf(db: Api['db'], accountId?: string, but: readonly string[] = []): Promise<string> {
  const { rows: tables } = await db.migrator.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all ($1) order by 1`,
    [['audit_events', ...but]],
  )
  const parts = tables.map(async ({ name }) => {
    const { rows } = await db.migrator.query<{ all: string }>(
      `select coalesce(json_agg(t order by t::text)::text, '') as all from ${name} t
        where account_id = coalesce($1, account_id)`,
      [accountId],
    )
    return `${name}: ${rows[0]?.all}`
  })
  return (await Promise.all(parts)).join('\n')
}
