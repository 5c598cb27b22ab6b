import { randomUUID } from 'node:crypto'
import { Queue } from 'bullmq'
import type { Pool } from 'pg'
import type { QueuesDeps } from '../src/bullmq-queues.ts'
import type { QueueName } from '../src/job.ts'
import { postgresQueues } from '../src/postgres-queues.ts'
import type { Queues } from '../src/queues.ts'
import { openRedis } from '../src/redis-connections.ts'
import { redisQueues } from '../src/redis-queues.ts'

export interface TestQueues extends Queues {
  /** As a Redis that was restarted without its data. */
  empty: (queue: QueueName) => Promise<void>
}

/** The queue the profile uses: in the database, or on the Redis at HUMMDESK_TEST_REDIS with a key space of its own. */
export async function openTestQueues(pool: Pool, deps: Omit<QueuesDeps, 'doors'>): Promise<TestQueues> {
  const url = process.env['HUMMDESK_TEST_REDIS']
  if (!url) {
    const queues = await postgresQueues(pool, deps)
    return { ...queues, empty: async (queue) => void (await pool.query('delete from job where queue = $1', [queue])) }
  }
  return onRedis(url, deps)
}

async function onRedis(url: string, deps: Omit<QueuesDeps, 'doors'>): Promise<TestQueues> {
  const prefix = `test-${randomUUID()}`
  const connections = openRedis(url, deps.log)
  const queues = redisQueues({ ...connections, prefix }, deps)
  return {
    ...queues,
    empty: async (name) => {
      const queue = new Queue(name, { connection: connections.producer, prefix })
      await queue.obliterate({ force: true })
      await queue.close()
    },
    close: async () => {
      await queues.close()
      await connections.close()
    },
  }
}
