import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { loadLightly } from '@hummdesk/database/load-lightly'

try {
  // Before anything large is loaded, so nothing large is imported above.
  const loaded = loadLightly()
  // What was stripped of its types and compiled once is kept; where that folder cannot be written, nothing is.
  enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/hummdesk', import.meta.url)))
  const [{ openWorker }, { readConfig }] = await Promise.all([import('./open-worker.ts'), import('./config.ts')])
  await openWorker(readConfig())
  loaded()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
