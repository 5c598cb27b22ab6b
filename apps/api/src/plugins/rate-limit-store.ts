import type { FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import type { Redis } from 'ioredis'

type Count = { current: number; ttl: number }
type Done = (error: Error | null, count?: Count) => void

const PREFIX = 'hummdesk:rate:'
/** Beyond this the oldest counts are forgotten: a flood of addresses must not fill the memory. */
const KEPT_AT_MOST = 50_000

/** Keys that begin so are each process's own: guards against floods, which must be cheap and need not be exact. */
export const LOCAL = 'local/'
const isShared = (key: string): boolean => !key.startsWith(LOCAL)

function createLocalCounts(): (key: string, windowMs: number) => Count {
  const counts = new Map<string, { current: number; until: number }>()
  return (key, windowMs) => {
    const now = Date.now()
    const known = counts.get(key)
    const count = known && known.until > now ? known : { current: 0, until: now + windowMs }
    count.current += 1
    if (count !== known) {
      counts.delete(key)
      const [oldest] = counts.size >= KEPT_AT_MOST ? counts.keys() : []
      if (oldest !== undefined) counts.delete(oldest)
      counts.set(key, count)
    }
    return { current: count.current, ttl: count.until - now }
  }
}

async function countInRedis(redis: Redis, key: string, windowMs: number): Promise<Count> {
  const name = PREFIX + key
  const results = await redis.multi().incr(name).pexpire(name, windowMs, 'NX').pttl(name).exec()
  const [current, , ttl] = (results ?? []).map(([, value]) => Number(value))
  if (current === undefined || ttl === undefined) throw new Error('Redis counted nothing')
  return { current, ttl }
}

/** Counts in Redis where there is one. While it is away each process counts for itself: a limit, if a looser one, stands. */
export function rateLimitStore(redis: Redis | undefined): FastifyRateLimitStoreCtor {
  const countLocally = createLocalCounts()
  return class {
    incr(key: string, done: Done, windowMs: number): void {
      const counting =
        redis && isShared(key) ? countInRedis(redis, key, windowMs) : Promise.resolve(countLocally(key, windowMs))
      counting.catch(() => countLocally(key, windowMs)).then((count) => done(null, count), done)
    }

    child(): this {
      return this
    }
  }
}
