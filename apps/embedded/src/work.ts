import path from 'node:path'
import { keepMail } from '@hummdesk/channels/email/keep-mail'
import { systemClock } from '@hummdesk/core/kernel/clock'
import type { Keyring } from '@hummdesk/core/secrets/keyring'
import type { EmbeddedDatabase } from '@hummdesk/database/embedded/open'
import { openStore } from '@hummdesk/files/open-store'
import { retriesOf } from '@hummdesk/worker/all-jobs'
import type { Log } from '@hummdesk/worker/log'
import { type WorkerMetrics, workerMetrics } from '@hummdesk/worker/metrics'
import { type EngineSettings, hasVendor, openEngines } from '@hummdesk/worker/open-engines'
import { postgresQueues } from '@hummdesk/worker/postgres-queues'
import { queueSettings, thinkingAtOnce } from '@hummdesk/worker/queue-settings'
import { runWorker } from '@hummdesk/worker/run'
import type { Tell } from '@hummdesk/worker/tell'

export interface WorkDeps {
  db: EmbeddedDatabase
  engines: EngineSettings
  tell: Tell
  /** Mails are kept below it. */
  folder: string
  publicUrl: string
  keyring: Keyring
  log: Log
}

export interface Work {
  metrics: WorkerMetrics
  close: () => Promise<void>
}

/** The worker of this process: the queue lies in the database beside everything else, mails in the data folder. */
export async function work({ db, engines, tell, folder, publicUrl, keyring, log }: WorkDeps): Promise<Work> {
  const settings = queueSettings({
    aiPerMinute: 1_000,
    mailsPerHour: 1_000,
    thinkingAtOnce: thinkingAtOnce(hasVendor(engines)),
  })
  const queues = await postgresQueues(db.queue, { settings, retriesOf, log })
  const metrics = workerMetrics(db.relay)
  const worker = runWorker({
    forgetFile: (await openStore({ folder: path.join(folder, 'files') })).forget,
    pools: db,
    queues,
    settings,
    tell,
    metrics,
    log,
    engines: await openEngines(engines, (event) => {
      metrics.engineReported(event)
      log.warn(event, 'an engine gave way')
    }),
    publicUrl,
    keyring,
    clock: systemClock,
    deliverMail: keepMail({
      folder: path.join(folder, 'mails'),
      from: 'Hummdesk <desk@localhost>',
      clock: systemClock,
    }),
  })
  return {
    metrics,
    close: async () => {
      await worker.close()
      await queues.close()
    },
  }
}
