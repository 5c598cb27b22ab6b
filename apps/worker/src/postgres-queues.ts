import { createPostgresBackend, isPgPool, type PgPoolClient, Queue, runMigrations, Worker } from 'bullmq'
import type { Pool } from 'pg'
import { bullmqQueues, type QueuesDeps } from './bullmq-queues.ts'
import type { Queues } from './queues.ts'

/** BullMQ asks for its schema before it looks. The schema is there, and the queue's role may make no others. */
const withinSchema = (client: PgPoolClient): Parameters<typeof runMigrations>[0] => ({
  query: (text, values) =>
    text.startsWith('CREATE SCHEMA IF NOT EXISTS') ? Promise.resolve({ rows: [] }) : client.query(text, values),
})

/** The queue in the database itself, for one process without Redis. `pool` sees the schema `bullmq` and nothing else. */
export async function postgresQueues(pool: Pool, deps: Omit<QueuesDeps, 'doors'>): Promise<Queues> {
  const connection: unknown = pool
  if (!isPgPool(connection)) throw new Error('the queue needs a pool')
  // Every queue and worker listens to the pool's errors.
  pool.setMaxListeners(0)
  const client = await connection.connect()
  try {
    await runMigrations(withinSchema(client))
  } finally {
    client.release()
  }
  return bullmqQueues({
    ...deps,
    doors: {
      queue: (name) => new Queue(name, { connection, skipMetasUpdate: true }, createPostgresBackend),
      worker: (name, process, options) => new Worker(name, process, { ...options, connection }, createPostgresBackend),
    },
  })
}
