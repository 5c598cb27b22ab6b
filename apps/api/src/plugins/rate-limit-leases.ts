import type { Redis } from 'ioredis'
import type { Count } from './rate-limit-store.ts'

const PREFIX = 'hummdesk:rate:'
/** A process takes a twentieth of a limit at once and asks Redis again when that is used up: not for every request. */
const SHARE = 20
const KEPT_AT_MOST = 50_000
const ATTEMPTS = 10

interface Lease {
  /** Counted in Redis before this lease was taken, and used of it since. */
  taken: number
  used: number
  size: number
  until: number
}

async function takeLease(redis: Redis, key: string, windowMs: number, size: number): Promise<Lease> {
  const name = PREFIX + key
  const results = await redis.multi().incrby(name, size).pexpire(name, windowMs, 'NX').pttl(name).exec()
  const [total, , ttl] = (results ?? []).map(([, value]) => Number(value))
  if (total === undefined || ttl === undefined) throw new Error('Redis counted nothing')
  return { taken: total - size, used: 0, size, until: Date.now() + ttl }
}

/**
 * Counts for all processes together. Small limits are exact; of a large one a process may hold a twentieth unused, so that
 * several processes reach it a little early, never late.
 */
export function createLeases(redis: Redis): (key: string, windowMs: number, max: number) => Count | Promise<Count> {
  const leases = new Map<string, Lease>()
  const asking = new Map<string, Promise<Lease>>()

  const use = (lease: Lease): Count => {
    lease.used += 1
    return { current: lease.taken + lease.used, ttl: Math.max(0, lease.until - Date.now()) }
  }
  const isGood = (lease: Lease | undefined): lease is Lease =>
    lease !== undefined && lease.used < lease.size && lease.until > Date.now()

  const lend = (key: string, windowMs: number, size: number): Promise<Lease> => {
    const known = asking.get(key)
    if (known) return known
    const taking = takeLease(redis, key, windowMs, size)
      .then((lease) => {
        if (leases.size >= KEPT_AT_MOST) leases.clear()
        leases.set(key, lease)
        return lease
      })
      .finally(() => asking.delete(key))
    asking.set(key, taking)
    return taking
  }

  return (key, windowMs, max) => {
    const held = leases.get(key)
    if (isGood(held)) return use(held)
    const size = Math.max(1, Math.floor(max / SHARE))
    const useNew = async (): Promise<Count> => {
      // Others who waited for the same lease may have used it up.
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const lease = await lend(key, windowMs, size)
        if (isGood(lease)) return use(lease)
      }
      throw new Error('Redis lent nothing')
    }
    return useNew()
  }
}
