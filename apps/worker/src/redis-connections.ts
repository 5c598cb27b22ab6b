import { once } from 'node:events'
import { Redis } from 'ioredis'
import type { Log } from './log.ts'

export interface RedisConnections {
  /** Fails fast: a Redis that hangs must not hold up whoever hands out jobs or speaks to sockets. */
  producer: Redis
  /** Waits for Redis as long as it takes, as blocking reads must. */
  consumer: Redis
  close: () => void
}

const lasting = {
  connectTimeout: 3_000,
  keepAlive: 10_000,
  retryStrategy: (tries: number) => Math.min(tries * 100, 2_000),
}
const fast = { ...lasting, commandTimeout: 1_500, enableOfflineQueue: false, maxRetriesPerRequest: 1 }
const patient = { ...lasting, maxRetriesPerRequest: null }

export function openRedis(url: string, log: Log): RedisConnections {
  const producer = new Redis(url, fast)
  const consumer = new Redis(url, patient)
  for (const redis of [producer, consumer])
    redis.on('error', (error: Error) => log.warn({ err: error }, 'Redis is in trouble'))
  return {
    producer,
    consumer,
    close: () => {
      producer.disconnect()
      consumer.disconnect()
    },
  }
}

const WAIT_MS = 10_000

/** Redis answers and keeps what it accepts; anything else is one clear sentence. */
export async function checkRedis(redis: Redis): Promise<void> {
  const answers =
    redis.status === 'ready' ||
    (await once(redis, 'ready', { signal: AbortSignal.timeout(WAIT_MS) }).catch(() => undefined))
  if (!answers) throw new Error(`Redis does not answer at ${redis.options.host}:${redis.options.port}.`)
  const policy: unknown = await redis.config('GET', 'maxmemory-policy')
  const value = Array.isArray(policy) ? policy[1] : undefined
  if (value !== 'noeviction')
    throw new Error(
      `Redis would drop jobs when its memory is full: set maxmemory-policy to noeviction (it is ${String(value)}).`,
    )
}
