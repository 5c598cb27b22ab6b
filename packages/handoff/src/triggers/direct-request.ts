import { fold } from './fold.ts'
import { grammarOf, type Reading, read } from './grammar.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { fi } from './words/fi.ts'
import { fr } from './words/fr.ts'
import { sv } from './words/sv.ts'

export interface DirectRequest {
  triggered: boolean
  /** 0 to 1. */
  confidence: number
  /** Names the words that decided. */
  reason: string
}

/** Beyond this a message is a document; a wish for a person stands at its start or its end. */
const longest = 900

const grammars = [en, fi, sv, de, fr].map(grammarOf)
const token = /[\p{L}\p{N}_]+|[.!?;:,\n()"]/gu

/** What asks for a person, over the signs of `grammar.ts`. `p` a person, `s` somebody, `l` a place, `w` want or can … */
const asks: readonly (readonly [confidence: number, pattern: RegExp])[] = [
  [0.92, /z/g],
  [0.95, /t[ojumy]{0,3}_?[oua]{0,3}[psl]/g],
  [0.93, /[wd][^.nvex]{0,5}[psl][ouaf]{0,2}_?t/g],
  [0.9, /u[oa]{0,3}[ps][o_]{0,3}t/g],
  [0.9, /[ps],?[ofuwy]{0,5}[wu][ofuy]{0,3}t/g],
  [0.94, /h[moyju]{0,5}a*[psl]|mo{0,2}h[oua]{0,3}[psl]/g],
  [0.93, /m[ou]{0,4}a*[psl]o{0,2}h/g],
  [0.92, /h[oyj]{0,3}m[oyjmu]{0,3}(?=$|[.,])/g],
  [0.9, /[wdg][mouygf]{0,5}a*p[oj]*(?=$|[.,fkturwnvg])/g],
  [0.88, /[wdg][moyugf]{0,4}_?[moyu]{0,2}a+o?[ps]/g],
  [0.88, /(?:g[moy]{0,4}a*[psl]|[wd][moy]{0,4}a*s?[pl])[ou]{0,2}[fk]/g],
  [0.88, /d[oaf]{0,3}(?:sp|p(?=$|\.))/g],
  [0.88, /d[oaf]{0,3}[ps],?[^.n_x]{0,4}[tfk]/g],
  [0.9, /(?:^|\.)(?:n,)?[owam,]*a*p[oj,]*(?=$|\.)/g],
  [0.88, /,[om]*a*po+(?=$|\.)/g],
  [0.85, /(?:^|\.)[oma]*lo+(?=$|[.,])/g],
  [0.92, /(?:[wyspo.,]o{0,2}k|[sp][oylu_]{0,3}[kt])[oujy]{0,6}m(?![oj]*n)[oj]*(?=$|[.,juocwv])/g],
  [0.92, /^o*k[oujy]{0,6}m(?![oj]*n)[oj]*(?=$|[.,juocw])/g],
  [0.92, /[wysp][oyjspw]{0,3}m[oyjs]{0,3}k(?=[oj]*(?:$|[.,uocwv]))/g],
  [0.9, /yk[oj]*(?=$|\.)/g],
  [0.9, /(?:(?:^|\.)[oj]{0,3}|[wg][mougj]{0,4}_?)c/g],
  [0.9, /[nr][^.x]{0,6}t[^.x]{0,5}b/g],
  [0.9, /[nr][ouymw]{0,3}b[^.]{0,3}t/g],
  [0.88, /[nr][oua]{0,3}bo*(?=$|[.,wgn])/g],
]

/** Right before a wish these turn it around: it is denied, or somebody else's. */
const denied = /(?:n[owmyigaute]{0,4}_?[owmygu]{0,2}|e[^.,]{0,4})$/

/** "Are you a human", "I am a person, not a bot". */
const nature = /q[aout_]{0,4}[psbl][^.]*/g

function strongest(signs: string): { confidence: number; from: number; to: number } {
  const line = signs.replace(nature, (found) => 'x'.repeat(found.length))
  let best = { confidence: 0, from: 0, to: 0 }
  for (const [confidence, pattern] of asks) {
    if (confidence <= best.confidence) continue
    for (const { 0: found, index } of line.matchAll(pattern))
      if (!denied.test(line.slice(Math.max(0, index - 12), index))) {
        best = { confidence, from: index, to: index + found.length }
        break
      }
  }
  return best
}

const knownIn = ({ signs }: Reading): number => signs.replace(/[_.,]/g, '').length

/** Small words of one language are other words of the next: one that reads much less of the text is not its language. */
function readingsOf(text: string): Reading[] {
  const tokens = fold(text).match(token) ?? []
  const readings = grammars.map((grammar) => read(tokens, grammar))
  const most = Math.max(...readings.map(knownIn))
  return readings.filter((reading) => knownIn(reading) >= most * 0.67)
}

const ends = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest / 2)}\n${text.slice(-longest / 2)}`

/**
 * Does this message ask for a person? Reads English, Finnish, Swedish, German and French without being told which.
 * Pure, and quick enough to run on every message. Prefers silence to a false alarm.
 */
export function directRequest(text: string): DirectRequest {
  let best = { confidence: 0, words: '' }
  for (const { signs, words } of readingsOf(ends(text))) {
    const { confidence, from, to } = strongest(signs)
    if (confidence > best.confidence) best = { confidence, words: words.slice(from, to).join(' ') }
  }
  if (best.confidence === 0) return { triggered: false, confidence: 0, reason: 'no wish for a person was found' }
  return {
    triggered: true,
    confidence: best.confidence,
    reason: `direct request for a person: "${best.words.replace(/^[^\p{L}]+/u, '')}"`,
  }
}

const offer = /[wh][^.nx]{0,9}[psl][^.]*$/

/** Does the bot ask whether the user wants a person? */
export const isOffer = (text: string): boolean =>
  ends(text)
    .split(/(?<=[.!?\n])/)
    .filter((sentence) => sentence.includes('?'))
    .some((sentence) => readingsOf(sentence.replace('?', '')).some(({ signs }) => offer.test(signs)))
