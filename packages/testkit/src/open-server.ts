import { randomBytes } from 'node:crypto'
import { migrate, prepareCluster } from '@hummdesk/database/migrate'
import pg from 'pg'
import { schemaHash } from './template.ts'
import type { TestDatabase } from './test-database.ts'

const at = (administratorUrl: string, database: string, user?: string, options?: string): pg.Pool => {
  const url = new URL(administratorUrl)
  url.pathname = `/${database}`
  if (user) url.username = user
  const pool = new pg.Pool({ connectionString: url.href, max: 12, ...(options && { options }) })
  pool.on('error', () => {})
  return pool
}

/** One migrated template per schema and cluster; files that start together wait for whoever makes it. */
async function ensureTemplate(administratorUrl: string, template: string): Promise<void> {
  const administrator = at(administratorUrl, 'postgres')
  const client = await administrator.connect()
  try {
    await client.query('select pg_advisory_lock(7011970)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
    if (rowCount) return
    const making = `${template}_making`
    await client.query(`drop database if exists ${making} with (force)`)
    await client.query(`create database ${making}`)
    const inside = at(administratorUrl, making)
    await prepareCluster(inside)
    await inside.end()
    const migrator = at(administratorUrl, making, 'hummdesk_migrator')
    await migrate(migrator)
    await migrator.end()
    await client.query(`alter database ${making} rename to ${template}`)
  } finally {
    await client.query('select pg_advisory_unlock(7011970)')
    client.release()
    await administrator.end()
  }
}

export interface ServerDatabase extends TestDatabase {
  /** Connection strings, for tests that start processes of their own. */
  urlOf: (user: string) => string
}

/** A database of its own for one test file on a real PostgreSQL, cloned from a migrated template and dropped at the end. */
export async function openTestServer(administratorUrl: string): Promise<ServerDatabase> {
  const template = `hummdesk_template_${schemaHash()}`
  await ensureTemplate(administratorUrl, template)
  const name = `hummdesk_test_${randomBytes(8).toString('hex')}`
  const administrator = at(administratorUrl, 'postgres')
  // Two clones at once may find the template "being accessed by other users".
  const creator = await administrator.connect()
  try {
    await creator.query('select pg_advisory_lock(7011972)')
    await creator.query(`create database ${name} template ${template}`)
    await creator.query('select pg_advisory_unlock(7011972)')
  } finally {
    creator.release()
  }
  await administrator.end()
  const pools = {
    app: at(administratorUrl, name, 'hummdesk_app'),
    worker: at(administratorUrl, name, 'hummdesk_worker'),
    relay: at(administratorUrl, name, 'hummdesk_relay'),
    queue: at(administratorUrl, name, 'hummdesk_queue', '-c search_path=bullmq'),
    administrator: at(administratorUrl, name),
    migrator: at(administratorUrl, name, 'hummdesk_migrator'),
  }
  const urlOf = (user: string): string => {
    const url = new URL(administratorUrl)
    url.pathname = `/${name}`
    url.username = user
    return url.href
  }
  const close = async (): Promise<void> => {
    for (const pool of Object.values(pools)) await pool.end()
    const last = at(administratorUrl, 'postgres')
    await last.query(`drop database if exists ${name} with (force)`)
    await last.end()
  }
  return { ...pools, urlOf, close }
}
