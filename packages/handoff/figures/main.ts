// Prints how good the kit is beside how good a first idea would be.
// Run: HANDOFF_DATA=<folder> pnpm --filter @hummdesk/handoff figures
import { dataFolder } from '../weights/config.ts'
import { directRequestFigures } from './direct-request.ts'
import { sentimentFigures } from './sentiment.ts'

try {
  const folder = dataFolder()
  const lines = ['Wish for a person', ...directRequestFigures(folder), '', 'Sentiment', ...sentimentFigures(folder)]
  process.stdout.write(`${lines.join('\n')}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
