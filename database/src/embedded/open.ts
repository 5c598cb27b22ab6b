import { existsSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { vector } from '@electric-sql/pglite-pgvector'
import type { Pool } from 'pg'
import { migrate, prepareCluster } from '../migrate.ts'
import { lockFolder } from './lock-folder.ts'
import { embeddedPool } from './pool.ts'
import { vacuum } from './vacuum.ts'

/** The pools a product needs, each under its own role, on one database. */
export interface Pools {
  app: Pool
  worker: Pool
  relay: Pool
}

export interface EmbeddedDatabase extends Pools {
  /** For BullMQ: its own role and schema. */
  queue: Pool
  /** Owner of the tables; for migrations and first-run data only. */
  migrator: Pool
  close: () => Promise<void>
}

const VACUUM_EVERY_MS = 15_000

/** The extensions the schema needs. */
export const extensions = { vector, btree_gin }

/** Every pool on an open embedded database, migrated. */
export async function preparePools(lite: PGlite): Promise<Omit<EmbeddedDatabase, 'close'>> {
  const administrator = embeddedPool(lite, { role: 'postgres', max: 2 })
  const pools = {
    app: embeddedPool(lite, { role: 'hummdesk_app' }),
    worker: embeddedPool(lite, { role: 'hummdesk_worker' }),
    relay: embeddedPool(lite, { role: 'hummdesk_relay', max: 5 }),
    queue: embeddedPool(lite, { role: 'hummdesk_queue', searchPath: 'bullmq', max: 200 }),
    migrator: embeddedPool(lite, { role: 'hummdesk_migrator', max: 2 }),
  }
  await prepareCluster(administrator)
  await administrator.end()
  await migrate(pools.migrator)
  return pools
}

/**
 * Opens the embedded database in a folder, alone, migrated. Survives the death of the process at any moment; it never
 * asks the disk to flush, so it does not promise to survive a power cut: that is what a PostgreSQL server is for.
 */
export async function openEmbedded(folder: string): Promise<EmbeddedDatabase> {
  const unlock = lockFolder(folder)
  try {
    const dataDir = path.join(folder, 'database')
    const isNew = !existsSync(dataDir)
    const lite = await PGlite.create({ dataDir, extensions, ...(isNew && { postgresqlconf: ['shared_buffers=16MB'] }) })
    const pools = await preparePools(lite)
    const vacuumAll = async (): Promise<void> => {
      await vacuum(pools.migrator)
      await vacuum(pools.queue)
    }
    const timer = setInterval(() => void vacuumAll().catch(() => {}), VACUUM_EVERY_MS).unref()
    const close = async (): Promise<void> => {
      clearInterval(timer)
      for (const pool of Object.values(pools)) await pool.end()
      await lite.close()
      unlock()
    }
    return { ...pools, close }
  } catch (error) {
    unlock()
    throw error
  }
}
