import { randomUUID } from 'node:crypto'
import { FactType, facts } from '@hummdesk/contract/facts'
import { tenantOf } from '@hummdesk/database/tenant'
import { allJobs } from '@hummdesk/worker/all-jobs'
import type { Job, JobDeps } from '@hummdesk/worker/job'
import { openEngines } from '@hummdesk/worker/open-engines'
import { type Queues, Ticket } from '@hummdesk/worker/queues'
import { react } from '@hummdesk/worker/reactions'
import { runTicket } from '@hummdesk/worker/run-jobs'
import { type Api, KEYRING } from '../api.ts'
import { everythingOf } from '../calls.ts'
import type { House } from '../house.ts'
import type { Findings } from './findings.ts'
import type { Companies } from './tenant-matrix.ts'

/** The house's own thing for a key of a fact or a job: `handoffId` is the id of one of its handoffs. */
async function ownThing({ db }: Api, house: House, key: string): Promise<unknown> {
  if (key === 'noun') return 'teams'
  if (key === 'deadlineAt') return new Date().toISOString()
  const known: unknown = Reflect.get(house, key)
  if (known !== undefined) return known
  const table = `${key.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}s`
  const { rows } = await db.migrator.query<{ id: string }>(`select id from ${table} where account_id = $1 limit 1`, [
    house.accountId,
  ])
  return rows[0]?.id
}

/** Jobs that follow from no fact, with the payload they get in this house. */
const ownJobs: Readonly<Record<string, (house: House) => object>> = {}

/** Every kind of job there is with a payload about this house's own things. */
export async function payloadsOf(api: Api, house: House): Promise<Map<string, object>> {
  const payloads = new Map<string, object>(Object.entries(ownJobs).map(([name, of]) => [name, of(house)]))
  for (const type of FactType.options) {
    const keys = Object.keys(facts[type].shape)
    const data = Object.fromEntries(
      await Promise.all(keys.map(async (key) => [key, await ownThing(api, house, key)] as const)),
    )
    for (const { name, payload } of react({ type, data }).jobs) payloads.set(name, payload)
  }
  return payloads
}

interface Jobs {
  api: Api
  companies: Companies
  found: Findings
  queues: Pick<Queues, 'add'>
  jobs?: ReadonlyMap<string, Job>
}

const malformed = (accountId: string, jobId: string): [string, unknown][] => [
  ['no account', { jobId }],
  ['a blank account', { accountId: '', jobId }],
  ['two accounts', { accountId: [accountId], jobId }],
  ['null for an account', { accountId: null, jobId }],
  ['half an account', { accountId: accountId.slice(0, 20), jobId }],
  ['an account with spaces', { accountId: ` ${accountId}`, jobId }],
  ['an object for an account', { accountId: { id: accountId }, jobId }],
  ['a second account', { accountId, account_id: randomUUID(), jobId }],
  ['no job', { accountId }],
]

/** TI-16, TI-17: a job of one company with another's account or ids is refused where it is queued and where it is worked. */
export async function tenantJobs({
  api,
  companies: { ours, theirs },
  found,
  queues,
  jobs = allJobs,
}: Jobs): Promise<void> {
  const { db } = api
  const mails: unknown[] = []
  const jobDeps: JobDeps = {
    engines: await openEngines({ anthropic: undefined, openai: undefined }, () => {}),
    deliverMail: async (mail) => void mails.push(mail),
    keyring: KEYRING,
    publicUrl: 'https://desk.example.com',
    clock: () => new Date(),
  }
  const tenant = tenantOf(db.worker, ours.accountId)
  const payloads = await payloadsOf(api, theirs)
  const attempt = { isLast: true, signal: AbortSignal.timeout(60_000) }
  const stays = (): Promise<string> => everythingOf(db)

  for (const [name, job] of jobs) {
    const payload = payloads.get(name)
    await found.fire(`the job ${name}`, () =>
      payload ? undefined : 'follows from no fact and has no payload in tenant-jobs.ts',
    )
    if (!payload) continue
    const before = await stays()
    await found.fire(`${name} with another company's ids`, async () => {
      await job.run(payload, tenant, jobDeps, attempt).catch(() => {})
      await job.giveUp(payload, tenant)
      return (await stays()) === before && mails.length === 0 ? undefined : 'did something'
    })
    for (const selector of ['accountId', 'account_id', 'account'])
      await found.fire(`${name} with ${selector} in its payload`, async () => {
        const run = job.run({ ...payload, [selector]: theirs.accountId }, tenant, jobDeps, attempt)
        return run.then(
          () => 'was worked',
          () => undefined,
        )
      })
    await found.fire(`${name} of another company, under our account`, async () => {
      const jobId = randomUUID()
      await api.given.insert('jobs', {
        account_id: theirs.accountId,
        ...{ id: jobId, fact_id: 1_000_000, name, queue: job.queue, payload, priority: 1, state: 'dispatched' },
      })
      const ticket = { accountId: ours.accountId, jobId }
      const deps = { queues: { work: () => ({ close: async () => {} }) }, jobs, jobDeps, onRun: () => {} }
      const log = { info: () => {}, warn: () => {}, error: () => {} }
      const outcome = await runTicket(
        { ...deps, log, tenantOf: (accountId) => tenantOf(db.worker, accountId) },
        { ticket, queue: job.queue, attempt: 1, signal: attempt.signal },
      )
      const { rows } = await db.migrator.query('delete from jobs where id = $1 returning state, attempts', [jobId])
      const isUntouched = JSON.stringify(rows) === '[{"state":"dispatched","attempts":0}]'
      return outcome === 'giveUp' && isUntouched ? undefined : `came to ${outcome}`
    })
    for (const [what, ticket] of malformed(ours.accountId, randomUUID())) {
      await found.fire(`a ticket for ${name} with ${what}, where it is worked`, () =>
        Ticket.safeParse(ticket).success ? 'was taken' : undefined,
      )
      if (what === 'a second account') continue
      await found.fire(`a ticket for ${name} with ${what}, where it is queued`, async () => {
        const { accountId, jobId: id } = { accountId: undefined, jobId: undefined, ...Object(ticket) }
        const add = queues.add(job.queue, [{ accountId, id, name, queue: job.queue, priority: 1, round: 1 }])
        return add.then(
          () => 'was queued',
          () => undefined,
        )
      })
    }
  }
  for (const [what, accountId] of [
    ['no', null],
    ['a blank', ''],
    ['a list for an', '{}'],
    ['a false', 'x'],
  ] as const)
    await found.fire(`a line of the job ledger with ${what} account`, () =>
      db.relay
        .query(
          "insert into jobs (account_id, id, fact_id, name, queue, payload, priority) values ($1, gen_random_uuid(), 1, 'n', 'email', '{}', 1)",
          [accountId],
        )
        .then(
          () => 'was written',
          () => undefined,
        ),
    )
}
