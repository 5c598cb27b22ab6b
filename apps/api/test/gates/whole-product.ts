import { systemClock } from '@hummdesk/core/kernel/clock'
import { allJobs, retriesOf } from '@hummdesk/worker/all-jobs'
import { workerMetrics } from '@hummdesk/worker/metrics'
import { openEngines } from '@hummdesk/worker/open-engines'
import { queueSettings } from '@hummdesk/worker/queue-settings'
import { runWorker } from '@hummdesk/worker/run'
import type { Announcement } from '@hummdesk/worker/tell'
import { pino } from 'pino'
import { vi } from 'vitest'
import { openWireAnthropic } from '../../../../packages/ai/test/wire-anthropic.ts'
import { openTestQueues } from '../../../worker/test/open-test-queues.ts'
import { type Api, KEYRING } from '../api.ts'

/** Lines a logger wrote. */
export function recordingLog() {
  const lines: string[] = []
  return { lines, logger: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }) }
}

/** A worker beside an API in one process, as the product has them, with everything it says written down. */
export async function workerBeside({ db, api }: Api, { lines, logger }: ReturnType<typeof recordingLog>) {
  const wire = await openWireAnthropic()
  const settings = queueSettings({ aiPerMinute: 10_000, mailsPerHour: 10_000, thinkingAtOnce: 4 })
  const queues = await openTestQueues(db.queue, { settings, retriesOf, log: logger })
  const told: Announcement[] = []
  const mails: unknown[] = []
  const metrics = workerMetrics(db.relay)
  const worker = runWorker({
    pools: db,
    queues,
    settings,
    metrics,
    log: logger,
    clock: systemClock,
    publicUrl: 'https://desk.example.com',
    keyring: KEYRING,
    engines: await openEngines({ anthropic: { apiKey: 'sk-good', baseUrl: wire.url }, openai: undefined }, () => {}),
    tell: async (said) => {
      told.push(said)
      if (said.event === 'fact') api.io.to(said.rooms).emit('fact', said.body)
      else api.io.to(said.rooms).emit('widget', said.body)
    },
    forgetFile: async () => {},
    deliverMail: async (mail) => void mails.push(mail),
  })
  /** Until every fact is told and every job has come to its end. */
  const settled = (): Promise<unknown> =>
    vi.waitFor(
      async () => {
        const { rows } = await db.relay.query(
          "select (select count(*)::int from outbox where told_at is null) + (select count(*)::int from jobs where state in ('waiting', 'dispatched') and name = any ($1)) as open",
          [[...allJobs.keys()]],
        )
        if (rows[0]?.open !== 0) throw new Error(`${rows[0]?.open} facts or jobs are open`)
      },
      { timeout: 60_000, interval: 50 },
    )
  const close = async (): Promise<void> => {
    await worker.close()
    await queues.close()
    await wire.close()
  }
  return { told, mails, lines, modelRequests: wire.requests, metrics, settled, close }
}
