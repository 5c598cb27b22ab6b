import { tenantOf } from '@hummdesk/database/tenant'
import { fillEveryTable } from '@hummdesk/testkit/fill-every-table'
import { allJobs } from '@hummdesk/worker/all-jobs'
import { openEngines } from '@hummdesk/worker/open-engines'
import { type Api, KEYRING } from '../api.ts'
import { call, calls, credential } from '../calls.ts'
import { furnish } from '../house.ts'
import { payloadsOf } from './tenant-jobs.ts'

/** Everything the product does, once, each in a company of its own: every endpoint called well, every job worked. */
export async function aDay(api: Api): Promise<void> {
  for (const called of calls) {
    const house = await furnish(api)
    await call(api, called, house, { authorization: await credential(api.db, house, called.endpoint) })
  }
  const engines = await openEngines({ anthropic: undefined, openai: undefined }, () => {})
  const deps = {
    engines,
    deliverMail: async () => {},
    keyring: KEYRING,
    publicUrl: 'https://desk.test',
    clock: () => new Date(),
  }
  for (const [name, job] of allJobs) {
    const house = await furnish(api)
    await fillEveryTable(api.db, house)
    const payload = (await payloadsOf(api, house)).get(name)
    const tenant = tenantOf(api.db.worker, house.accountId)
    const attempt = { isLast: true, signal: AbortSignal.timeout(60_000) }
    await job.run(payload, tenant, deps, attempt).catch(() => {})
    await job.giveUp(payload, tenant).catch(() => {})
  }
}
