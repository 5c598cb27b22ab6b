import { refuseOwner } from '@hummdesk/database/refuse-owner'
import { schemaLint } from '@hummdesk/database/schema-lint'
import { type Spoken, wiretap } from '@hummdesk/testkit/wiretap'
import type { PoolClient } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { apiDesk } from '../api.ts'
import { calls } from '../calls.ts'
import { aDay } from './a-day.ts'
import { databaseAlone } from './database-alone.ts'
import { dropFences, filtersAlone } from './filters-alone.ts'
import { findings } from './findings.ts'
import { companiesOf, inInput, inPath } from './tenant-matrix.ts'

const said = { alone: 0, filters: 0 }
afterAll(() => console.log(`S3: ${said.alone} attempts on the database alone, ${said.filters} on the filters alone`))

describe('the database alone, with every filter of the application gone,', () => {
  it('gives no row and takes none, whatever account is claimed', async () => {
    const api = await apiDesk()
    const found = findings()
    await databaseAlone({ db: api.db, companies: await companiesOf(api), found })
    said.alone = found.fired
    expect(found.faults).toEqual([])
    const { rows } = await api.db.migrator.query<{ finding: string }>(schemaLint)
    expect(rows.map(({ finding }) => finding)).toEqual([])
  })

  it('is never opened by who could go around it', async () => {
    const { db } = await apiDesk()
    for (const pool of [db.app, db.worker, db.relay]) await refuseOwner(pool)
    await expect(refuseOwner(db.migrator)).rejects.toThrow(/bypasses row-level security/)
    await expect(refuseOwner(db.administrator)).rejects.toThrow(/is a superuser/)
    const as = async (prepare: string, role: string, check: (client: PoolClient) => Promise<void>): Promise<void> => {
      const client = await db.administrator.connect()
      try {
        await client.query('begin')
        if (prepare) await client.query(prepare)
        await client.query(`set local role ${role}`)
        await check(client)
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    await as('', 'hummdesk_app', (client) => refuseOwner(client))
    await as('alter table teams owner to hummdesk_app', 'hummdesk_app', (client) =>
      expect(refuseOwner(client)).rejects.toThrow(/owns tenant tables/),
    )
    await as('alter role hummdesk_app createrole', 'hummdesk_app', (client) =>
      expect(refuseOwner(client)).rejects.toThrow(/may create roles/),
    )
  })
})

describe('the filters alone, with every fence of the database gone,', () => {
  it('hold in every statement and in every endpoint', async () => {
    const heard: Spoken[] = []
    const api = await apiDesk()
    const { db } = api
    for (const pool of [db.app, db.worker]) wiretap(pool, { hear: (spoken) => heard.push(spoken) })
    await aDay(api)
    const companies = await companiesOf(api)
    await dropFences(db)
    const found = findings()
    await filtersAlone({ api, accountId: companies.ours.accountId, foreignIds: companies.theirIds, heard, found })
    const matrix = { api, companies, found }
    for (const called of calls) {
      if (called.endpoint.params) await inPath(matrix, called)
      await inInput(matrix, called)
    }
    said.filters = found.fired
    expect(found.faults).toEqual([])
  }, 120_000)
})
