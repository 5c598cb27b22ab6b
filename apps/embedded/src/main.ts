import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { loadLightly } from '@hummdesk/database/load-lightly'

try {
  // Before anything large is loaded, so nothing large is imported above.
  const loaded = loadLightly()
  // What was stripped of its types and compiled once is kept; where that folder cannot be written, nothing is.
  enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/hummdesk', import.meta.url)))
  // To optimise one function of the database takes half a gigabyte and seconds of a processor, for a quarter of its time.
  setFlagsFromString('--no-wasm-dynamic-tiering')
  setFlagsFromString('--no-wasm-tier-up')
  const [{ openDesk }, { readConfig }] = await Promise.all([import('./open-desk.ts'), import('./config.ts')])
  await openDesk(readConfig())
  loaded()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
