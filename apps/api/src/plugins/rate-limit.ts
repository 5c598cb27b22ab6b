import fastifyRateLimit, { normalizeIP } from '@fastify/rate-limit'
import type { RateClass } from '@hummdesk/contract/endpoint'
import type { Clock } from '@hummdesk/core/kernel/clock'
import { Problem } from '@hummdesk/core/kernel/problem'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Redis } from 'ioredis'
import { createKeyBuckets, KEY_PER_MINUTE, secondsUntilNext, type TakeToken } from './key-bucket.ts'
import { LOCAL, rateLimitStore } from './rate-limit-store.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Draws from the address's bucket, or throws. Done for every request that has a route, or none. */
    draw: (request: FastifyRequest, reply: FastifyReply) => Promise<void>
    /** Draws from the known caller's buckets, or throws. */
    spend: (request: FastifyRequest, reply: FastifyReply) => Promise<void>
  }
}

export interface RateLimits {
  /** Requests a minute of one caller. */
  perMinute: number
  redis: Redis | undefined
  clock: Clock
}

const MINUTE = 60_000
/** An office of many agents shares one address. */
const CALLERS_PER_ADDRESS = 10
/** All callers of an account together. */
const CALLERS_PER_ACCOUNT = 100

const classOf = (request: FastifyRequest): RateClass => request.routeOptions.config?.endpoint?.rate ?? 'normal'
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

const added = (reply: FastifyReply, header: string, item: string): string => {
  const known = reply.getHeader(header)
  return known === undefined ? item : `${known}, ${item}`
}

/** Says what there is and what is left, as the IETF's RateLimit fields do: a list, a bucket each. */
function tell(
  reply: FastifyReply,
  bucket: string,
  { max = 0, remaining = 0, ttlInSeconds = 1, isExceeded }: Spent,
): void {
  reply.header('ratelimit-policy', added(reply, 'ratelimit-policy', `"${bucket}";q=${max};w=${MINUTE / 1_000}`))
  reply.header('ratelimit', added(reply, 'ratelimit', `"${bucket}";r=${remaining};t=${ttlInSeconds}`))
  if (!isExceeded) return
  reply.header('retry-after', Math.max(1, ttlInSeconds))
  throw new Problem('too_many_requests')
}

async function byKey(takeToken: TakeToken, machineId: string): Promise<Spent> {
  const bucket = await takeToken(machineId)
  return {
    isAllowed: bucket.left >= 0,
    isExceeded: bucket.left < 0,
    max: KEY_PER_MINUTE,
    remaining: Math.max(0, Math.floor(bucket.left)),
    ttlInSeconds: bucket.left < 0 ? secondsUntilNext(bucket) : 60,
  }
}

/**
 * Two layers. Before anything is looked at, an address (of IPv6 its /64) draws from the bucket of the route's class, unknown
 * routes included. Once the caller is known, they and their account draw from theirs; a key has a bucket of tokens of its own.
 */
export const rateLimit = fp<RateLimits>(async (app, { perMinute, redis, clock }) => {
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

  const takeToken = createKeyBuckets(redis, clock)
  const draw = async (request: FastifyRequest, reply: FastifyReply): Promise<void> =>
    tell(reply, 'address', await byAddress(request))
  app.decorate('draw', draw)
  app.addHook('onRequest', draw)
  app.decorate('spend', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!request.caller) return
    if (request.caller.kind === 'machine') {
      tell(reply, 'account', await byAccount(request))
      return tell(reply, 'caller', await byKey(takeToken, request.caller.agentId))
    }
    const [account, caller] = await Promise.all([byAccount(request), byCaller(request)])
    tell(reply, 'account', account)
    tell(reply, 'caller', caller)
    if (classOf(request) === 'send') tell(reply, 'sender', await bySender(request))
  })
})
