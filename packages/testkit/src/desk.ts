import type { Tenant } from '@hummdesk/database/tenant'
import { afterAll } from 'vitest'
import { type Given, givenOf } from './given.ts'
import { openTestEmbedded } from './open-embedded.ts'
import { openTestServer } from './open-server.ts'
import { recordStatements } from './record-statements.ts'
import type { TestDatabase } from './test-database.ts'

/** Where a real PostgreSQL waits for tests, as its administrator; without it tests run on the embedded database. */
export const administratorUrl = process.env['HUMMDESK_TEST_POSTGRES']

export interface Desk {
  db: TestDatabase
  given: Given
  /** What the account announced so far, oldest first. */
  factsOf: (tenant: Tenant) => Promise<{ type: string; data: unknown }[]>
}

/** A database of its own for the test file that calls this, closed after its last test. */
export async function desk(): Promise<Desk> {
  const db = administratorUrl ? await openTestServer(administratorUrl) : await openTestEmbedded()
  const folder = process.env['HUMMDESK_RECORD_STATEMENTS']
  const keep = folder ? recordStatements(db, folder) : undefined
  afterAll(async () => {
    await keep?.()
    await db.close()
  })
  const factsOf = async (tenant: Tenant): Promise<{ type: string; data: unknown }[]> => {
    const { rows } = await db.migrator.query<{ type: string; data: unknown }>(
      'select type, data from outbox where account_id = $1 order by id',
      [tenant.accountId],
    )
    return rows
  }
  return { db, given: givenOf(db), factsOf }
}
