import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { loadLightly } from '@hummdesk/database/load-lightly'

try {
  // Before anything large is loaded, so nothing large is imported above.
  loadLightly()
  // What was stripped of its types and compiled once is kept; where that folder cannot be written, nothing is.
  enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/hummdesk', import.meta.url)))
  // One function of the database takes half a gigabyte to optimise: it must be hotter than a start makes it.
  setFlagsFromString('--wasm-tiering-budget=130000000')
  const [{ openDesk }, { readConfig }] = await Promise.all([import('./open-desk.ts'), import('./config.ts')])
  await openDesk(readConfig())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
