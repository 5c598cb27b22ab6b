import { loadLightly } from './load-lightly.ts'

try {
  // Before anything large is loaded, so nothing large is imported above.
  loadLightly()
  const [{ openDesk }, { readConfig }] = await Promise.all([import('./open-desk.ts'), import('./config.ts')])
  await openDesk(readConfig())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
