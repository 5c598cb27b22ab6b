import { sharedWords } from '@hummdesk/shell/words'
import { describeWords } from '@hummdesk/shell/words.testing'
import { words } from './words.ts'

const sources = import.meta.glob<string>(['./**/*.{ts,vue}', '!./**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

await describeWords(words, sharedWords, sources)
