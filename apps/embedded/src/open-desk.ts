import { existsSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import path from 'node:path'
import { type App, createApp } from '@hummdesk/api/app'
import { createFetchOut } from '@hummdesk/api/fetch-out'
import { openFiles } from '@hummdesk/api/open-files'
import { hashPassword } from '@hummdesk/api/passwords'
import { systemClock } from '@hummdesk/core/kernel/clock'
import { openEmbedded } from '@hummdesk/database/embedded/open'
import { createLog } from '@hummdesk/log/create-log'
import { offeredEngines } from '@hummdesk/worker/open-engines'
import { serveMetrics } from '@hummdesk/worker/serve-metrics'
import { stopWhenAsked } from '@hummdesk/worker/stop-when-asked'
import type { Tell } from '@hummdesk/worker/tell'
import { pino } from 'pino'
import { builtFolders } from './built-folders.ts'
import { checkPort } from './check-port.ts'
import type { Config } from './config.ts'
import { readSignIns } from './demo/sign-ins.ts'
import { greeting } from './greet.ts'
import { readSecrets } from './secrets.ts'
import { work } from './work.ts'

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])
const RATE_LIMIT_PER_MINUTE = 600
const FILES_PER_ACCOUNT = 10 * 1_024 ** 3
const LONGEST_STOP_MS = 10_000

/** Sockets and relay are in one process: what is told is emitted. */
const tellThrough =
  ({ io }: App): Tell =>
  async ({ rooms, event, body }) => {
    if (event === 'fact') io.to(rooms).emit('fact', body)
    else io.to(rooms).emit('widget', body)
  }

/** The whole product in one process: database, API, worker and relay. */
export async function openDesk(config: Config): Promise<void> {
  const { host, port, metricsPort, folder, launcher, publicUrl: url } = config
  const closing: (() => Promise<unknown>)[] = []
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step()
  }
  stopWhenAsked(close, { launcher, longestMs: LONGEST_STOP_MS })

  await checkPort(host, port, 'PORT')
  if (metricsPort !== undefined) await checkPort(host, metricsPort, 'METRICS_PORT')
  if (!existsSync(path.join(folder, 'database'))) {
    const { firstRun } = await import('./demo/first-run.ts')
    await firstRun(folder, {
      url,
      hashPassword,
      onStart: () => process.stdout.write('… first run: making the database and two demo companies\n'),
    })
  }
  const db = await openEmbedded(folder)
  closing.push(db.close)

  const { tokenSecret, keyring } = readSecrets(folder)
  const log = createLog(config.logLevel, pino.destination({ fd: 2, sync: true }))
  const api = await createApp({
    pool: db.app,
    tokenSecret,
    keyring,
    publicUrl: url,
    // However a person writes the address of their own machine.
    allowedOrigins: loopback.has(host) ? [`http://localhost:${port}`, `http://127.0.0.1:${port}`] : [],
    trustedProxies: [],
    rateLimitPerMinute: RATE_LIMIT_PER_MINUTE,
    signUp: config.signUp,
    fetchOut: createFetchOut(),
    redis: undefined,
    pingQueue: async () => void (await db.queue.query('select 1')),
    engines: offeredEngines(config.engines),
    folders: builtFolders(),
    files: await openFiles({
      files: { folder: path.join(folder, 'files') },
      tokenSecret,
      mostPerAccount: FILES_PER_ACCOUNT,
      clock: systemClock,
    }),
    logger: log,
    clock: systemClock,
  })
  const working = await work({
    db,
    engines: config.engines,
    tell: tellThrough(api),
    folder,
    publicUrl: url,
    keyring,
    log,
  })
  closing.push(working.close, api.close)
  if (metricsPort !== undefined) {
    const metrics = await serveMetrics([api.registry, working.metrics.registry], { host, port: metricsPort })
    closing.push(metrics.close)
  }
  await api.app.listen({ host, port })
  process.stdout.write(greeting({ url, folder, signIns: readSignIns(folder, url), seconds: process.uptime() }))
  flushCompileCache()
}
