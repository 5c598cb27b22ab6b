import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { type Identity, Session } from './session.ts'
import { Wire } from './wire.ts'

const sessions = new WeakMap<PGlite, Session>()

/**
 * A true `pg.Pool` whose connections are in-process streams on one embedded database, so that everything written for
 * PostgreSQL runs unchanged. `role` is what the pool's connections are, as if they had logged in by that name.
 * Never await a second connection inside a transaction: there is one session.
 */
export function embeddedPool(
  db: PGlite,
  { role, searchPath = 'public', max = 50 }: Partial<Identity> & { role: string; max?: number },
): pg.Pool {
  const session = sessions.get(db) ?? new Session(db)
  sessions.set(db, session)
  const pool = new pg.Pool({
    max,
    user: role,
    database: 'postgres',
    stream: () => new Wire(session, { role, searchPath }),
  })
  // A dropped idle connection is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}
