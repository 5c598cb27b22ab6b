// Makes src/sentiment/{en,fi,sv,de,fr}.ts from data sets that are not in this project.
// Run: HANDOFF_DATA=<folder> pnpm --filter @hummdesk/handoff weights

import { dataFolder } from './config.ts'
import { englishWeights } from './english.ts'
import { type Labelled, learn } from './learn.ts'
import { linesOf, rowsOf } from './rows.ts'
import { writeWeights } from './write.ts'

const folder = dataFolder()
writeWeights('en', 'VADER lexicon, C.J. Hutto, MIT', englishWeights(linesOf(folder, 'sentiment/vader_lexicon.txt.gz')))
for (const language of ['fi', 'sv', 'de', 'fr'] as const) {
  const rows = rowsOf<Labelled>(folder, `sentiment/xed_${language}_dev.jsonl.gz`)
  writeWeights(language, 'XED, Helsinki-NLP, CC BY 4.0', learn(rows))
}
