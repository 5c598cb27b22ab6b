import fastifyCors, { type FastifyCorsOptions } from '@fastify/cors'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Origins } from '../origins.ts'

const known: FastifyCorsOptions = {
  origin: true,
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowedHeaders: ['authorization', 'content-type', 'idempotency-key'],
  exposedHeaders: ['retry-after', 'x-request-id', 'ratelimit', 'ratelimit-policy', 'idempotency-replayed'],
  maxAge: 600,
  strictPreflight: false,
}
const ours: FastifyCorsOptions = { ...known, credentials: true }
const unknown: FastifyCorsOptions = { origin: false }

type Answer = (error: Error | null, options?: FastifyCorsOptions) => void

/**
 * Our own pages may send cookies. The widget's endpoints answer any site without credentials: which sites an inbox allows
 * is known only once the inbox is, and is checked there.
 */
export const cors = fp<{ origins: Origins; widgetPrefix: string }>(async (app, { origins, widgetPrefix }) => {
  const optionsFor = ({ headers: { origin }, url }: FastifyRequest): FastifyCorsOptions => {
    if (origin === undefined) return unknown
    if (origins.isOurs(origin)) return ours
    return url.startsWith(widgetPrefix) ? known : unknown
  }
  await app.register(fastifyCors, {
    delegator: (request: FastifyRequest, answer: Answer) => answer(null, optionsFor(request)),
  })
})
