import { allStatements } from '@hummdesk/testkit/all-statements'
import { withKinds } from '@hummdesk/testkit/record-statements'
import { type Spoken, wiretap } from '@hummdesk/testkit/wiretap'
import { expect, it } from 'vitest'
import { fill } from '../../../../bench/fill.ts'
import { fillRest } from '../../../../bench/fill-rest.ts'
import { madeUp, replayPlans } from '../../../../bench/replay-plans.ts'
import { apiDesk } from '../api.ts'
import { aDay } from './a-day.ts'

it('every statement of the registry finds its rows by an index, on a company with many', async () => {
  const api = await apiDesk()
  const { db } = api
  const heard: Spoken[] = []
  for (const pool of [db.app, db.worker]) wiretap(pool, { hear: (spoken) => heard.push(spoken) })
  await aDay(api)
  const statements = await allStatements()
  const names = new Set(statements.map(({ name }) => name))
  const said = (await withKinds(db, heard)).filter(({ name }) => names.has(name))

  await fill(db.administrator, 12_000)
  expect(await fillRest(db.administrator, db.migrator, 12_000)).toEqual([])
  const missing = statements.filter(({ name }) => !said.some((one) => one.name === name))
  const made = []
  for (const statement of missing) made.push(await madeUp(db.app, statement))
  const { ran, failed, faults } = await replayPlans(db, [...said, ...made])
  console.log(`G4: ${ran.size} of ${statements.length} statements replayed, ${made.length} of them made up`)
  expect([...failed].filter(([name]) => !ran.has(name))).toEqual([])
  expect(faults).toEqual([])
}, 240_000)
