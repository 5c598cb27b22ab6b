import type { Clock } from '@hummdesk/core/kernel/clock'
import type { Redis } from 'ioredis'

/** A key may ask a hundred times a minute for ever, and ten times more at once. */
export const KEY_PER_MINUTE = 100
const BURST = 10
const CAPACITY = KEY_PER_MINUTE + BURST
const PER_MS = KEY_PER_MINUTE / 60_000
const KEPT_AT_MOST = 50_000
const PREFIX = 'hummdesk:key:'

/** What is left after one was taken; below zero there was none to take. */
export interface Bucket {
  left: number
}
export type TakeToken = (machineId: string) => Promise<Bucket>

interface Filled {
  tokens: number
  at: number
}

const after = ({ tokens, at }: Filled, now: number): number => Math.min(CAPACITY, tokens + (now - at) * PER_MS)

function createLocalBuckets(clock: Clock): (machineId: string) => Bucket {
  const buckets = new Map<string, Filled>()
  return (machineId) => {
    const now = clock().getTime()
    const known = buckets.get(machineId)
    if (!known && buckets.size >= KEPT_AT_MOST) buckets.clear()
    const tokens = known ? after(known, now) : CAPACITY
    const left = tokens - 1
    buckets.set(machineId, { tokens: left < 0 ? tokens : left, at: now })
    return { left }
  }
}

// Redis's own clock, so that processes whose clocks differ fill one bucket.
const TAKE = `
local now = redis.call('TIME')
local ms = now[1] * 1000 + math.floor(now[2] / 1000)
local held = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = tonumber(ARGV[1])
if held[1] then tokens = math.min(tokens, tonumber(held[1]) + (ms - tonumber(held[2])) * tonumber(ARGV[2])) end
local left = tokens - 1
if left >= 0 then tokens = left end
redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', tostring(ms))
redis.call('PEXPIRE', KEYS[1], 120000)
return tostring(left)`

/** One bucket per key, for all processes together where there is Redis, and for this one while it is away. */
export function createKeyBuckets(redis: Redis | undefined, clock: Clock): TakeToken {
  const takeHere = createLocalBuckets(clock)
  if (!redis) return async (machineId) => takeHere(machineId)
  return async (machineId) => {
    try {
      const left = Number(await redis.eval(TAKE, 1, PREFIX + machineId, CAPACITY, PER_MS))
      return Number.isNaN(left) ? takeHere(machineId) : { left }
    } catch {
      return takeHere(machineId)
    }
  }
}

/** So many seconds until there is a token again. */
export const secondsUntilNext = ({ left }: Bucket): number => Math.max(1, Math.ceil(-left / PER_MS / 1000))
