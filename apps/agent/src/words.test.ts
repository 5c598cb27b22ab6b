import { sharedWords } from '@hummdesk/shell/words'
import { describeWords, textsOf } from '@hummdesk/shell/words.testing'
import { expect, it } from 'vitest'
import { shortcuts } from './keys/shortcuts.ts'
import { words } from './words.ts'

const sources = import.meta.glob<string>(['./**/*.{ts,vue}', '!./**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

await describeWords(words, sharedWords, sources)

it('has a name for every key', async () => {
  const english = textsOf(await words.en())
  expect(Object.keys(shortcuts).filter((id) => !english.has(`keys.${id}`))).toEqual([])
})
