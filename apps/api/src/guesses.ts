import type { Guesses, GuessLimit } from '@hummdesk/core/accounts/ports'
import type { Clock } from '@hummdesk/core/kernel/clock'
import type { FastifyBaseLogger } from 'fastify'
import type { Redis } from 'ioredis'

const WINDOW_MS = 3_600_000
const LONGEST_WAIT_MS = 900_000
/** Beyond this the oldest counts of a process are forgotten: a flood of addresses must not fill the memory. */
const KEPT_AT_MOST = 50_000
const PREFIX = 'hummdesk:guess:'

/** How long the guess after this one has to wait: a second, and twice as long every time. */
export const waitAfter = (count: number, free: number): number =>
  count < free ? 0 : Math.min(1_000 * 2 ** (count - free), LONGEST_WAIT_MS)

/** Counts in this process alone. */
export function countGuesses(clock: Clock): Guesses {
  const counts = new Map<string, { count: number; freeAt: number; until: number }>()
  return {
    take: async ({ key, free }) => {
      const now = clock().getTime()
      const known = counts.get(key)
      const before = known && known.until > now ? known : { count: 0, freeAt: 0 }
      if (before.freeAt > now) return false
      const count = before.count + 1
      counts.delete(key)
      const [oldest] = counts.size >= KEPT_AT_MOST ? counts.keys() : []
      if (oldest !== undefined) counts.delete(oldest)
      counts.set(key, { count, freeAt: now + waitAfter(count, free), until: now + WINDOW_MS })
      return true
    },
    forget: async (key) => void counts.delete(key),
  }
}

// One step for all processes, by the clock of Redis.
const TAKE = `
  if redis.call('exists', KEYS[2]) == 1 then return 0 end
  local count = redis.call('incr', KEYS[1])
  redis.call('pexpire', KEYS[1], ARGV[1])
  local over = count - tonumber(ARGV[2])
  if over >= 0 then redis.call('set', KEYS[2], 1, 'PX', math.min(1000 * 2 ^ math.min(over, 20), tonumber(ARGV[3]))) end
  return 1`

/** Counts in Redis where there is one. While it is away each process counts for itself: a limit stands at all times. */
export function createGuesses(redis: Redis | undefined, clock: Clock, logger: FastifyBaseLogger): Guesses {
  const here = countGuesses(clock)
  if (!redis) return here
  const namesOf = (key: string): [string, string] => [`${PREFIX}${key}`, `${PREFIX}${key}/wait`]
  const orHere = async <T>(there: Promise<T>, otherwise: () => Promise<T>): Promise<T> => {
    try {
      return await there
    } catch (error) {
      logger.warn({ err: error }, 'guesses are counted by this process alone')
      return otherwise()
    }
  }
  const takeThere = async ({ key, free }: GuessLimit): Promise<boolean> =>
    (await redis.eval(TAKE, 2, ...namesOf(key), WINDOW_MS, free, LONGEST_WAIT_MS)) === 1
  return {
    take: (limit) => orHere(takeThere(limit), () => here.take(limit)),
    forget: async (key) => {
      await here.forget(key)
      await orHere(
        redis.del(...namesOf(key)).then(() => undefined),
        async () => undefined,
      )
    },
  }
}
