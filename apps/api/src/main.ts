import { enableCompileCache } from 'node:module'
import { loadLightly } from '@hummdesk/database/load-lightly'

const CLOSE_WITHIN_MS = 10_000

enableCompileCache()
const loaded = loadLightly()
try {
  const { start } = await import('./start.ts')
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
  loaded()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
