import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { allStatements } from '@hummdesk/testkit/all-statements'
import { readStatements } from '@hummdesk/testkit/record-statements'
import type pg from 'pg'
import { accountId } from './fill.ts'
import { fillRest } from './fill-rest.ts'
import type { Verdict } from './measure.ts'
import { root } from './processes.ts'
import { accepted, madeUp, replayPlans } from './replay-plans.ts'

const REST = 60_000

/** What the database tests say to the database, kept in a folder; or what an earlier run kept (BENCH_STATEMENTS). */
function recordings(): string {
  const kept = process.env['BENCH_STATEMENTS']
  if (kept) return kept
  const folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-statements-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'db'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, HUMMDESK_RECORD_STATEMENTS: folder },
  })
  if (status !== 0) throw new Error('the database tests failed: their statements are not all of them')
  return folder
}

// What a careless index would leave behind.
const careless = {
  name: 'control',
  text: 'select id from conversations where account_id = $1 and subject = $2',
  values: [accountId(1), 'A question about order 10'],
  accountId: accountId(1),
  kinds: {},
}

/** G4: no statement the suite ran reads what it throws away, on the largest company. */
export async function plans(pools: {
  administrator: pg.Pool
  bare: pg.Pool
  app: pg.Pool
  worker: pg.Pool
  relay: pg.Pool
}): Promise<Verdict[]> {
  const recorded = readStatements(recordings())
  const unfilled = await fillRest(pools.administrator, pools.bare, REST)
  for (const table of unfilled) console.log(`G4 could not fill ${table}`)
  const unheard = (await allStatements()).filter(({ name }) => !recorded.some((one) => one.name === name))
  const made = []
  for (const statement of unheard) made.push(await madeUp(pools.app, statement))
  const { ran, failed, faults } = await replayPlans(pools, [...recorded, ...made])
  const lost = [...failed].filter(([name]) => !ran.has(name))
  for (const fault of faults) console.log(`G4 ${fault}`)
  for (const [name, why] of lost) console.log(`G4 could not replay ${name}: ${why}`)
  for (const [name, why] of accepted) console.log(`G4 leaves ${name}: ${why}`)
  const control = await replayPlans(pools, [careless])
  return [
    {
      goal: `G4 plans of ${ran.size} statements, ${made.length} of them never heard in the suite`,
      asked: '0 that read a large table whole, or fetch over twice what they use',
      measured: `${faults.length} faults, ${lost.length} not replayed`,
      isMet: faults.length === 0 && lost.length === 0 && unfilled.length === 0,
      control: `a filter without an index: ${control.faults.length} faults`,
      controlFails: control.faults.length > 0,
    },
  ]
}
