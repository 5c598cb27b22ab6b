import { loadLightly } from '@hummdesk/database/load-lightly'

try {
  // Before anything large is loaded, so nothing large is imported above.
  loadLightly()
  const [{ openWorker }, { readConfig }] = await Promise.all([import('./open-worker.ts'), import('./config.ts')])
  await openWorker(readConfig())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
