import fastifyRateLimit, { normalizeIP } from '@fastify/rate-limit'
import type { RateClass } from '@hummdesk/contract/endpoint'
import { Problem } from '@hummdesk/core/kernel/problem'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Redis } from 'ioredis'
import { LOCAL, rateLimitStore } from './rate-limit-store.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Draws from the known caller's buckets, or throws. */
    spend: (request: FastifyRequest, reply: FastifyReply) => Promise<void>
  }
}

export interface RateLimits {
  /** Requests a minute of one caller. */
  perMinute: number
  redis: Redis | undefined
}

const MINUTE = 60_000
/** An office of many agents shares one address. */
const CALLERS_PER_ADDRESS = 10
/** All callers of an account together. */
const CALLERS_PER_ACCOUNT = 100

const classOf = (request: FastifyRequest): RateClass => request.routeOptions.config.endpoint?.rate ?? 'normal'
/** What an address is limited by before anybody is known. Sending is limited by caller only. */
const gateOf = (request: FastifyRequest): 'normal' | 'sign-in' | 'session' => {
  const named = classOf(request)
  return named === 'send' ? 'normal' : named
}

const addressKey = (gate: string, address: string): string =>
  `${gate === 'normal' ? LOCAL : ''}${gate}/${normalizeIP(address)}`

function callerKey({ caller }: FastifyRequest): string {
  if (!caller) throw new Error('Only a known caller has a bucket')
  return `${caller.accountId}/${caller.kind === 'visitor' ? caller.visitorId : caller.agentId}`
}

interface Spent {
  isAllowed: boolean
  max?: number
  remaining?: number
  ttlInSeconds?: number
  isExceeded?: boolean
}

function tell(reply: FastifyReply, { max, remaining, ttlInSeconds, isExceeded }: Spent): void {
  reply.header('ratelimit-limit', max).header('ratelimit-remaining', remaining).header('ratelimit-reset', ttlInSeconds)
  if (!isExceeded) return
  reply.header('retry-after', Math.max(1, ttlInSeconds ?? 1))
  throw new Problem('too_many_requests')
}

/**
 * Two layers. Before anything is looked at, an address (of IPv6 its /64) draws from the bucket of the route's class, unknown
 * routes included. Once the caller is known, they and their account draw from theirs.
 */
export const rateLimit = fp<RateLimits>(async (app, { perMinute, redis }) => {
  await app.register(fastifyRateLimit, { global: false, store: rateLimitStore(redis), timeWindow: MINUTE })

  const gates = { normal: perMinute * CALLERS_PER_ADDRESS, 'sign-in': 20, session: 60 }
  const byAddress = app.createRateLimit({
    keyGenerator: (request) => addressKey(gateOf(request), request.ip),
    max: (request) => gates[gateOf(request)],
  })
  const byCaller = app.createRateLimit({ keyGenerator: (request) => `caller/${callerKey(request)}`, max: perMinute })
  const bySender = app.createRateLimit({
    keyGenerator: (request) => `sender/${callerKey(request)}`,
    max: Math.ceil(perMinute / 5),
  })
  const byAccount = app.createRateLimit({
    keyGenerator: ({ caller }) => `${LOCAL}account/${caller?.accountId ?? ''}`,
    max: perMinute * CALLERS_PER_ACCOUNT,
  })

  app.addHook('onRequest', async (request, reply) => tell(reply, await byAddress(request)))
  app.decorate('spend', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!request.caller) return
    const [account, caller] = await Promise.all([byAccount(request), byCaller(request)])
    tell(reply, account)
    tell(reply, caller)
    if (classOf(request) === 'send') tell(reply, await bySender(request))
  })
})
