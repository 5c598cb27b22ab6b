import { createHash } from 'node:crypto'
import type { Endpoint, Ok } from '@hummdesk/contract/endpoint'
import { onceByKey } from '@hummdesk/core/idempotency/once-by-key'
import type { Json } from '@hummdesk/database/json'
import type { TenantTx } from '@hummdesk/database/tenant'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { actorOf } from './audited.ts'
import { InvalidRequest } from './validation.ts'

const HEADER = 'idempotency-key'

/** The name a request gave itself; undefined where it gave none or the endpoint knows repeats by other means. */
function keyOf({ repeat }: Endpoint, { headers }: FastifyRequest): string | undefined {
  const key = headers[HEADER]
  if (repeat !== 'key' || key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))
    throw new InvalidRequest([{ at: `headers.${HEADER}`, message: 'must be 1 to 255 visible characters' }])
  return key
}

const readerOf =
  <Schema extends z.ZodType>(schema: Schema) =>
  (text: string): z.output<Schema> =>
    schema.parse(JSON.parse(text))

/** Does the work, or gives the answer it gave before to the same caller's same request by the same key. */
export async function keyed<E extends Endpoint>(
  endpoint: E,
  { tx, request, reply }: { tx: TenantTx; request: FastifyRequest; reply: FastifyReply },
  work: () => Promise<Ok<E> | Json<Ok<E>> | undefined>,
): Promise<Ok<E> | Json<Ok<E>> | undefined> {
  const key = keyOf(endpoint, request)
  const { caller, params, query, body, server } = request
  if (key === undefined || !caller) return work()
  const { kind, id } = actorOf(caller)
  const named = {
    actor: `${kind}/${id}`,
    route: `${endpoint.method} ${endpoint.path}`,
    key,
    digest: createHash('sha256')
      .update(JSON.stringify([params, query, body]))
      .digest(),
  }
  // The contract's own schema makes the answer of its text again, so a repeat can say no more than the first did.
  const read = readerOf<E['ok']>(endpoint.ok)
  const { answer, isRepeat } = await onceByKey<Ok<E> | Json<Ok<E>>>(tx, server.keyring, named, work, read)
  if (isRepeat) reply.header('idempotency-replayed', 'true')
  return answer
}
