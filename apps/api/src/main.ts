import { existsSync } from 'node:fs'
import path from 'node:path'
import { systemClock } from '@hummdesk/core/kernel/clock'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { openDatabase, openRedis } from './open-services.ts'
import type { Folders } from './plugins/pages.ts'
import { serveMetrics } from './serve-metrics.ts'

const CLOSE_WITHIN_MS = 10_000

/** Where each app's build lies, if it was built. */
function builtApps(): Folders {
  const built = (app: string): string | undefined => {
    const folder = path.resolve(import.meta.dirname, `../../${app}/dist`)
    return existsSync(folder) ? folder : undefined
  }
  return { agent: built('agent'), admin: built('admin'), widget: built('widget') }
}

/** The server profile's API process. */
async function start(): Promise<() => Promise<void>> {
  const config = readConfig()
  const logger = pino({ level: config.logLevel })
  const pool = await openDatabase(config.databaseUrl, logger)
  const redis = await openRedis(config.redisUrl, logger)
  const folders = builtApps()
  if (!folders.agent || !folders.admin || !folders.widget)
    logger.warn('not every app is built: those missing are not served')

  const { app, registry, close } = await createApp({
    ...config,
    pool,
    redis,
    pingQueue: async () => void (await redis.ping()),
    folders,
    logger,
    clock: systemClock,
  })
  const metrics = await serveMetrics(registry, config.host, config.metricsPort)
  await app.listen({ host: config.host, port: config.port })
  return async () => {
    await close()
    await metrics.close()
    redis.disconnect()
    await pool.end()
  }
}

try {
  const close = await start()
  const stop = (): void => {
    setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref()
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
