import type { FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import type { Redis } from 'ioredis'
import { createLeases } from './rate-limit-leases.ts'

export interface Count {
  current: number
  ttl: number
}
type Done = (error: Error | null, count?: Count) => void

/** Beyond this the oldest counts are forgotten: a flood of addresses must not fill the memory. */
const KEPT_AT_MOST = 50_000

/** Keys that begin so are each process's own: guards against floods, which must be cheap and need not be exact. */
export const LOCAL = 'local/'

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

/** Counts in Redis where there is one. While it is away each process counts for itself: a limit, if a looser one, stands. */
export function rateLimitStore(redis: Redis | undefined): FastifyRateLimitStoreCtor {
  const countLocally = createLocalCounts()
  const leases = redis && createLeases(redis)
  return class {
    incr(key: string, done: Done, windowMs: number, max: number): void {
      const count = leases && !key.startsWith(LOCAL) ? leases(key, windowMs, max) : countLocally(key, windowMs)
      if (!(count instanceof Promise)) {
        done(null, count)
        return
      }
      count.catch(() => countLocally(key, windowMs)).then((counted) => done(null, counted), done)
    }

    child(): this {
      return this
    }
  }
}
