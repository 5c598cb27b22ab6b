import { PGlite } from '@electric-sql/pglite'
import { extensions } from '@hummdesk/database/embedded/open'
import { embeddedPool } from '@hummdesk/database/embedded/pool'
import { embeddedTemplate } from './template.ts'
import type { TestDatabase } from './test-database.ts'

/** A database of its own for one test file, in memory, already migrated. */
export async function openTestEmbedded(): Promise<TestDatabase> {
  const lite = await PGlite.create({ loadDataDir: await embeddedTemplate(), extensions })
  const pools = {
    app: embeddedPool(lite, { role: 'hummdesk_app' }),
    worker: embeddedPool(lite, { role: 'hummdesk_worker' }),
    relay: embeddedPool(lite, { role: 'hummdesk_relay', max: 5 }),
    queue: embeddedPool(lite, { role: 'hummdesk_queue', searchPath: 'bullmq', max: 200 }),
    administrator: embeddedPool(lite, { role: 'postgres', max: 2 }),
    migrator: embeddedPool(lite, { role: 'hummdesk_migrator', max: 5 }),
  }
  const close = async (): Promise<void> => {
    for (const pool of Object.values(pools)) await pool.end()
    await lite.close()
  }
  return { ...pools, close }
}
