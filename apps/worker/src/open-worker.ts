import { sendMail } from '@hummdesk/channels/email/send-mail'
import { systemClock } from '@hummdesk/core/kernel/clock'
import { openPool } from '@hummdesk/database/open-pool'
import { refuseOwner } from '@hummdesk/database/refuse-owner'
import { openStore } from '@hummdesk/files/open-store'
import { createLog } from '@hummdesk/log/create-log'
import { retriesOf } from './all-jobs.ts'
import type { Config } from './config.ts'
import { workerMetrics } from './metrics.ts'
import { openEngines } from './open-engines.ts'
import { queueSettings } from './queue-settings.ts'
import { checkRedis, openRedis } from './redis-connections.ts'
import { redisQueues } from './redis-queues.ts'
import { redisTell } from './redis-tell.ts'
import { runWorker } from './run.ts'
import { serveMetrics } from './serve-metrics.ts'
import { stopWhenAsked } from './stop-when-asked.ts'

const LONGEST_STOP_MS = 15_000
/** Each a little longer than the statement time-out of the role. */
const PATIENCE_MS = 65_000
const RELAY_PATIENCE_MS = 18_000

/** The server profile's worker process. */
export async function openWorker(config: Config): Promise<void> {
  const log = createLog(config.logLevel)
  const onError = (error: Error): void => log.warn({ err: error }, 'a database connection ended')
  const closing: (() => Promise<unknown>)[] = []
  stopWhenAsked(
    async () => {
      for (const step of closing.splice(0).reverse()) await step()
    },
    { longestMs: LONGEST_STOP_MS },
  )

  const pools = {
    worker: openPool(config.databaseUrl, { max: 20, name: 'hummdesk worker', patienceMs: PATIENCE_MS, onError }),
    relay: openPool(config.relayDatabaseUrl, {
      max: 6,
      name: 'hummdesk relay',
      patienceMs: RELAY_PATIENCE_MS,
      onError,
    }),
  }
  closing.push(async () => Promise.all([pools.worker.end(), pools.relay.end()]))
  await Promise.all([refuseOwner(pools.worker), refuseOwner(pools.relay)])
  const redis = openRedis(config.redisUrl, log)
  closing.push(async () => redis.close())
  await checkRedis(redis.producer)

  const settings = queueSettings(config)
  const queues = redisQueues(redis, { settings, retriesOf, log })
  closing.push(queues.close)
  const metrics = workerMetrics(pools.relay)
  const engines = await openEngines(config.engines, (event) => {
    metrics.engineReported(event)
    log.warn(event, 'an engine gave way')
  })
  const worker = runWorker({
    pools,
    queues,
    settings,
    metrics,
    log,
    engines,
    tell: redisTell(redis.producer),
    deliverMail: sendMail({ smtpUrl: config.smtpUrl, from: config.mailFrom }),
    publicUrl: config.publicUrl,
    keyring: config.keyring,
    forgetFile: (await openStore(config.files)).forget,
    clock: systemClock,
  })
  closing.push(worker.close)
  const served = await serveMetrics([metrics.registry], { host: config.metricsHost, port: config.metricsPort })
  closing.push(served.close)
  log.info({ metricsPort: config.metricsPort }, 'the worker is at work')
}
