import { Queue, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import { bullmqQueues, type QueuesDeps } from './bullmq-queues.ts'
import type { Queues } from './queues.ts'

interface Connections {
  /** Fails fast. */
  producer: Redis
  /** Waits for Redis as long as it takes, as blocking reads must. */
  consumer: Redis
  /** The key space; BullMQ's own unless said. */
  prefix?: string
}

/** The queue on Redis. */
export function redisQueues({ producer, consumer, prefix }: Connections, deps: Omit<QueuesDeps, 'doors'>): Queues {
  const own = prefix === undefined ? {} : { prefix }
  return bullmqQueues({
    ...deps,
    doors: {
      queue: (name) => new Queue(name, { connection: producer, skipMetasUpdate: true, ...own }),
      worker: (name, process, options) => new Worker(name, process, { ...options, connection: consumer, ...own }),
    },
  })
}
