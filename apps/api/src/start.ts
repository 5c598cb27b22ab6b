import { existsSync } from 'node:fs'
import path from 'node:path'
import { systemClock } from '@hummdesk/core/kernel/clock'
import { createLog } from '@hummdesk/log/create-log'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { createFetchOut } from './fetch-out.ts'
import { openFiles } from './open-files.ts'
import { openDatabase, openRedis } from './open-services.ts'
import type { Folders } from './plugins/pages.ts'
import { serveMetrics } from './serve-metrics.ts'

/** Where each app's build lies, if it was built. */
function builtApps(): Folders {
  const built = (app: string): string | undefined => {
    const folder = path.resolve(import.meta.dirname, `../../${app}/dist`)
    return existsSync(folder) ? folder : undefined
  }
  return { agent: built('agent'), admin: built('admin'), widget: built('widget') }
}

/** Says in one sentence which setting to change when a port cannot be had. */
async function listening<T>(setting: string, port: number, listen: Promise<T>): Promise<T> {
  try {
    return await listen
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') throw new Error(`Port ${port} is in use. Set ${setting} to another one.`)
    if (code === 'EACCES')
      throw new Error(`Port ${port} may not be used by this user. Set ${setting} to one above 1023.`)
    throw error
  }
}

/** The server profile's API process. What comes back ends it: requests under way first, then everything it opened. */
export async function start(): Promise<() => Promise<void>> {
  const config = readConfig()
  const logger = createLog(config.logLevel)
  const pool = await openDatabase(config.databaseUrl, logger)
  const redis = await openRedis(config.redisUrl, logger)
  const folders = builtApps()
  if (!folders.agent || !folders.admin || !folders.widget)
    logger.warn('not every app is built: those missing are not served')

  const { app, registry, close } = await createApp({
    ...config,
    pool,
    fetchOut: createFetchOut(),
    redis,
    pingQueue: async () => void (await redis.ping()),
    folders,
    files: await openFiles({
      ...config,
      mostPerAccount: config.filesPerAccountMb * 1_024 * 1_024,
      clock: systemClock,
    }),
    logger,
    clock: systemClock,
  })
  const { host, port, metricsPort } = config
  const metrics = await listening('METRICS_PORT', metricsPort, serveMetrics(registry, host, metricsPort))
  await listening('PORT', port, app.listen({ host, port }))
  return async () => {
    await close()
    await metrics.close()
    redis.disconnect()
    await pool.end()
  }
}
