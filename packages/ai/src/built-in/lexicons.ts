import type { Language } from '@hummdesk/contract/assist'
import { type Compiled, compile } from './lexicon.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { fi } from './words/fi.ts'
import { fr } from './words/fr.ts'
import { sv } from './words/sv.ts'

const sources = { en, fi, sv, de, fr }
const ready = new Map<Language, Compiled>()

/** Patterns of one language, made when it is first met. */
export function lexiconOf(language: Language): Compiled {
  const known = ready.get(language)
  if (known) return known
  const compiled = compile(sources[language])
  ready.set(language, compiled)
  return compiled
}
