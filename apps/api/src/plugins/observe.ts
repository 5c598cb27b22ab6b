import { METHODS } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Metrics } from '../metrics.ts'

const KNOWN = new Set(METHODS)

// The route's pattern, not the path: a path can hold ids, keys and whatever a stranger typed.
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown'

/** One line and one measurement an answer. No body, no header, no query, no token is ever written. */
export const observe = fp<{ requestSeen: Metrics['requestSeen'] }>(async (app, { requestSeen }) => {
  app.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done) => {
    const method = KNOWN.has(request.method) ? request.method : 'unknown'
    const route = routeOf(request)
    const { statusCode, elapsedTime } = reply
    requestSeen({ method, route, statusCode, seconds: elapsedTime / 1000 })
    const accountId = request.caller?.accountId
    request.log.info(
      { reqId: request.id, method, route, statusCode, ms: Math.round(elapsedTime), ...(accountId && { accountId }) },
      'answered',
    )
    done()
  })
})
