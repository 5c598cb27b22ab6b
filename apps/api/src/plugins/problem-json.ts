import type { Endpoint } from '@hummdesk/contract/endpoint'
import type { ProblemDocument } from '@hummdesk/contract/problem-document'
import { type ProblemCode, problems } from '@hummdesk/contract/problems'
import { Problem } from '@hummdesk/core/kernel/problem'
import { isDatabaseError } from '@hummdesk/database/tenant'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { InvalidRequest } from '../validation.ts'

/** Fastify's own refusals, before any of our code ran. */
const FRAMEWORK: Record<string, ProblemCode> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_REQ_FILE_TOO_LARGE: 'body_too_large',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported_media_type',
  FST_ERR_HANDLER_TIMEOUT: 'unavailable',
  FST_ERR_MAX_PARAM_LENGTH: 'not_found',
}

// Shutting down, out of connections, out of time, out of luck with a lock: nothing the caller did, and it will pass.
const PASSING_SQL = /^(08|53|57P|57014|55P03|40001|40P01)/
const PASSING_NETWORK = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE)$/
const PASSING_POOL =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered)/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** The database is away or too busy. */
const isPassing = (error: unknown): boolean =>
  (isDatabaseError(error) && PASSING_SQL.test(error.code)) ||
  PASSING_NETWORK.test(codeOf(error)) ||
  (error instanceof AggregateError && error.errors.some(isPassing)) ||
  (error instanceof Error && PASSING_POOL.test(error.message))

function problemCodeOf(error: unknown): ProblemCode {
  if (error instanceof Problem) return error.code
  if (error instanceof InvalidRequest) return 'invalid_request'
  const known = FRAMEWORK[codeOf(error)]
  if (known) return known
  if (isPassing(error)) return 'unavailable'
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 500 ? 'bad_request' : 'unexpected'
}

export const problemDocument = (code: ProblemCode, instance: string, error?: unknown): ProblemDocument => ({
  type: `/problems/${code}`,
  ...problems[code],
  code,
  instance,
  ...(error instanceof InvalidRequest && { errors: [...error.faults] }),
})

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = problemCodeOf(error)
  const { status } = problems[code]
  if (status >= 500) request.log.error({ err: error, reqId: request.id }, code)
  if (code === 'unavailable') reply.header('retry-after', '2')
  // A page that may not talk to us may not read why either.
  if (code === 'origin_not_allowed') reply.removeHeader('access-control-allow-origin')
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(problemDocument(code, request.id, error))
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? ''

/** RFC 9457. The only place where a domain code becomes an HTTP status. */
export const problemJson = fp<{ served: readonly Endpoint[]; prefix: string }>(async (app, { served, prefix }) => {
  const paths = served.map(({ method, path }) => ({
    method,
    pattern: new RegExp(`^${prefix}${path.replace(/:\w+/g, '[^/]+')}$`),
  }))
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply))
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request.url)
    const offered = paths.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
    if (offered.length === 0) throw new Problem('not_found')
    reply.header('allow', [...new Set(offered)].join(', '))
    throw new Problem('method_not_allowed')
  })
})
