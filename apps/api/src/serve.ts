import type { Scope } from '@hummdesk/contract/api-keys'
import type { Endpoint, Input, Ok } from '@hummdesk/contract/endpoint'
import type { Lookup } from '@hummdesk/core/accounts/ports'
import { Problem } from '@hummdesk/core/kernel/problem'
import type { Keyring } from '@hummdesk/core/secrets/keyring'
import type { Json } from '@hummdesk/database/json'
import type { Tenant, TenantRead, TenantTx } from '@hummdesk/database/tenant'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { z } from 'zod'
import { actionOf, audited } from './audited.ts'
import {
  type AgentCaller,
  admit,
  type Caller,
  type Identify,
  type MemberCaller,
  type PersonCaller,
  type VisitorCaller,
} from './caller.ts'
import { serializerSchema } from './json-schema.ts'
import { keyed } from './keyed.ts'
import type { Origins } from './origins.ts'
import type { Paging } from './paging.ts'
import { tenantFor } from './reach.ts'
import { faultsOf, hasPrototypeKey, InvalidRequest, missing, prototypeKey } from './validation.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The login behind the tenant's doors. */
    pool: Pool
    /** The functions of schema `auth`, told which request asks. For what they change; a plain pool is enough to read. */
    lookup: Lookup
    keyring: Keyring
    identify: Identify
    origins: Origins
    paging: Paging
  }
  interface FastifyRequest {
    caller: Caller | undefined
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint
  }
}

type CallerOf<E extends Endpoint> = E['access'] extends 'anyone'
  ? undefined
  : E['access'] extends 'visitor'
    ? VisitorCaller
    : E['access'] extends 'person'
      ? PersonCaller
      : E['access'] extends Scope
        ? MemberCaller
        : AgentCaller

export type Asked<E extends Endpoint> = Input<E> & { caller: CallerOf<E> }
/** `undefined`: there is nothing by that id. */
type Answer<E extends Endpoint> = Promise<Ok<E> | Json<Ok<E>> | undefined>

/** What an endpoint does, by the door it needs. */
export type Work<E extends Endpoint> = (
  | { read: (asked: Asked<E> & { tx: TenantRead }) => Answer<E> }
  | { write: (asked: Asked<E> & { tx: TenantTx }) => Answer<E> }
  | { tenant: (asked: Asked<E> & { tenant: Tenant }) => Answer<E> }
  | { open: (asked: Asked<E> & { request: FastifyRequest; reply: FastifyReply }) => Answer<E> }
) & {
  /** For the audit of settings: what the fields were before the change; nothing for what is made anew. */
  was?: (asked: Asked<E> & { tx: TenantRead }) => Promise<object | undefined>
  /** The largest body in bytes, where the usual limit is too small. */
  bodyLimit?: number
  /** After the change has been committed. */
  after?: (answer: Ok<E>, caller: CallerOf<E>) => void
}

const NOTHING = z.strictObject({})
// Fastify shows a body that is absent as null.
const NO_BODY = z.null().optional()

function run<E extends Endpoint>(
  endpoint: E,
  work: Work<E>,
  asked: Asked<E>,
  request: FastifyRequest,
  reply: FastifyReply,
): Answer<E> {
  const { pool } = request.server
  if ('open' in work) return work.open({ ...asked, request, reply })
  if (!asked.caller) throw new Error('An endpoint for anyone has no account')
  const tenant = tenantFor(pool, asked.caller)
  if ('tenant' in work) return work.tenant({ ...asked, tenant })
  const action = actionOf(endpoint)
  const does = 'write' in work ? work.write : work.read
  const { was } = work
  if ('read' in work && action === undefined) return tenant.read((tx) => work.read({ ...asked, tx }))
  return tenant.write((tx) =>
    keyed(endpoint, { tx, request, reply }, () =>
      audited({ tx, action, request }, () => does({ ...asked, tx }), was && (() => was({ ...asked, tx }))),
    ),
  )
}

/** Turns an endpoint of the contract into a route: who may call, what may be said, one door to the account, what goes out. */
export function serve<E extends Endpoint>(app: FastifyInstance, endpoint: E, work: Work<E>): void {
  const notFound = missing(endpoint)
  const status = endpoint.status ?? 200
  const isPaged = endpoint.query !== undefined && 'cursor' in endpoint.query.shape
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { endpoint },
    ...(work.bodyLimit && { bodyLimit: work.bodyLimit }),
    schema: {
      params: endpoint.params ?? NOTHING,
      querystring: endpoint.query ?? NOTHING,
      ...(endpoint.method !== 'GET' && { body: endpoint.body ?? NO_BODY }),
      response: { [status]: serializerSchema(endpoint.ok) },
    },
    validatorCompiler: ({ schema, httpPart }) => {
      if (!(schema instanceof z.ZodType))
        throw new Error(`${endpoint.path} has a ${httpPart} schema that is not the contract's`)
      return (data) => {
        if (httpPart === 'querystring' && hasPrototypeKey(data)) return { error: new InvalidRequest([prototypeKey]) }
        const { data: value, error } = schema.safeParse(data)
        if (!error) return { value }
        if (httpPart === 'params') return { error: new Problem(notFound) }
        return { error: new InvalidRequest(faultsOf(httpPart === 'querystring' ? 'query' : 'body', error)) }
      }
    },
    onRequest: async (request, reply) => {
      request.caller = await admit(app, endpoint.access, request)
      await app.spend(request, reply)
    },
    handler: async (request, reply) => {
      const { params, body, caller } = request
      const query = isPaged ? app.paging.open(request) : request.query
      // Each part was parsed by the endpoint's own schema, and `admit` gave the caller its access asks for.
      const asked = { params, query, body, caller } as Asked<E>
      const answer = await run(endpoint, work, asked, request, reply)
      if (answer === undefined) throw new Problem(notFound)
      reply.code(status)
      if (typeof answer !== 'string') work.after?.(answer, asked.caller)
      const said = isPaged ? app.paging.seal(request, answer) : answer
      return typeof said === 'string' ? reply.type('application/json; charset=utf-8').send(said) : reply.send(said)
    },
  })
}
