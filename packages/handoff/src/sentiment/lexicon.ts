import type { Language } from '../language.ts'
import { putWords, type WordTable, wordTable } from '../word-table.ts'

/**
 * How one language sounds, over folded text (see `fold`). Words stand apart by spaces; `_` joins the words of a phrase;
 * `*` at the end takes any ending.
 */
export interface SentimentWords {
  /** Frustration and worse: each takes 0.3. */
  readonly awful: string
  /** Each takes 0.15. */
  readonly bad: string
  /** Each gives 0.15. */
  readonly good: string
  /** Each gives 0.3. */
  readonly great: string
  /** Hold the words of the four above and say nothing: "would like". */
  readonly plain: string
  /** Turn around what comes within three words after. */
  readonly not: string
  /** Make the next word heavier. */
  readonly very: string
  /** Make the next word lighter. */
  readonly bit: string
  /** What follows counts more than what went before. */
  readonly but: string
  /** Money, access, safety: bad news about these weighs 1.5 times. */
  readonly domain: string
  /** Small words that betray the language. */
  readonly small: string
}

/** Weights for more words of one language, in hundredths of the score: `{ '-34': 'abuse abusive' }`. */
export interface SentimentWeights {
  readonly language: Language
  readonly source: string
  readonly weights: Readonly<Record<string, string>>
}

/** Faces and hearts, the same in every language. */
const faces = {
  bad: ":( :-( :'( =( :/ :-/ ☹ 😞 😔 😢 😭 😠 😡 🤬 😤 😩 😫 😒 🙄 💔 👎 😟 😕 🤦",
  good: ':) :-) :d :-d ;) ;-) =) <3 🙂 😀 😃 😄 😁 😊 👍 🙏 😂 😉 ☺ 👌',
  great: '😍 🥰 😘 🎉 🤩 ❤ 💕 💯',
}

type Mark = 'not' | 'very' | 'bit' | 'but'

export interface Lexicon {
  /** A word's share of the score. */
  readonly weights: WordTable<number>
  readonly marks: WordTable<Mark>
  readonly domain: WordTable<true>
  readonly small: WordTable<true>
}

export function lexiconOf(words: SentimentWords, more?: SentimentWeights): Lexicon {
  const lexicon: Lexicon = { weights: wordTable(), marks: wordTable(), domain: wordTable(), small: wordTable() }
  putWords(lexicon.weights, `${words.bad} ${faces.bad}`, -0.15)
  putWords(lexicon.weights, `${words.good} ${faces.good}`, 0.15)
  putWords(lexicon.weights, words.awful, -0.3)
  putWords(lexicon.weights, `${words.great} ${faces.great}`, 0.3)
  putWords(lexicon.weights, words.plain, 0)
  for (const [hundredths, list] of Object.entries(more?.weights ?? {}))
    putWords(lexicon.weights, list, Number(hundredths) / 100)
  for (const mark of ['not', 'very', 'bit', 'but'] as const) putWords(lexicon.marks, words[mark], mark)
  putWords(lexicon.domain, words.domain, true)
  putWords(lexicon.small, words.small, true)
  return lexicon
}
