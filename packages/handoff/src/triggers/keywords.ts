import { wordList } from '../config.ts'
import { textOf } from '../message.ts'
import { fold } from './fold.ts'
import { type Trigger, type TriggerPriority, trigger } from './trigger.ts'

/** Fraud, emergency, locked out, dispute, unauthorised, stolen; in the five languages. `*` takes any ending. */
export const criticalKeywords: readonly string[] = `fraud*,emergenc*,locked out,dispute*,unauthori*,stolen
huijau*,petos,petok*,hätätilan*,lukittu ulos,tili lukit*,riitaut*,luvat*,luvaton,varastet*
bedrägeri*,nödsituation*,nödfall,utelåst,låst ute,tvist*,obehörig*,stulen,stulet,stulna
betrug*,betrogen,notfall*,ausgesperrt,anfechten,streitfall,unbefugt*,unberechtigt*,gestohlen*
urgence*,bloqué dehors,compte bloqué,litige*,contest*,non autorisé*,volé*`.split(/[,\n]/)

/** Tells which of the phrases a text holds; capitals and accents do not matter, words count as a whole. */
export function phraseFinder(phrases: readonly string[]): (text: string) => string | undefined {
  const patterns = phrases.map((phrase) => {
    const source = fold(phrase)
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\\\*$/, '[\\p{L}\\p{N}]*')
      .replace(/ /g, '\\s+')
    return { phrase, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'u') }
  })
  return (text) => {
    const folded = fold(text)
    return patterns.find(({ pattern }) => pattern.test(folded))?.phrase
  }
}

/** Fires on words that must not wait. At most 50 of your own; without any, `criticalKeywords`. */
export function keywords(
  words?: readonly string[],
  { priority = 'immediate' }: { priority?: TriggerPriority } = {},
): Trigger {
  const list = words === undefined ? criticalKeywords : wordList('keywords', words)
  const find = phraseFinder(list)
  return trigger('keywords', priority, (_conversation, message) => {
    const found = find(textOf(message))
    return found === undefined ? undefined : { confidence: 0.95, reason: `critical keyword "${found}"` }
  })
}
