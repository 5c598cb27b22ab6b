import { type Language, languages } from '../language.ts'
import { fold } from '../triggers/fold.ts'
import { longestAt, lookUp, putWords } from '../word-table.ts'
import { type Lexicon, lexiconOf, type SentimentWeights } from './lexicon.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { fi } from './words/fi.ts'
import { fr } from './words/fr.ts'
import { sv } from './words/sv.ts'

export interface Sentiment {
  /** 0 is furious, 0.5 says nothing either way, 1 is delighted. */
  readonly score: number
  /** What the score is made of, in the same unit; together they move it off 0.5. */
  readonly parts: { readonly keywords: number; readonly formatting: number; readonly domain: number }
  readonly language: Language
}

export interface SentimentSettings {
  /** Known languages need no guessing. */
  readonly language?: Language
  /** More words, from entries such as `@hummdesk/handoff/sentiment/en`. */
  readonly weights?: readonly SentimentWeights[]
  /** Words of your own, from -1 to 1: `{ downtime: -0.3 }`. They stand above all others. */
  readonly words?: Readonly<Record<string, number>>
  /** For each word in capitals. Default 0.1, at most three times. */
  readonly capitals?: number
  /** For each run of `!!!` or `???`. Default 0.05, at most twice. */
  readonly marks?: number
  /** What bad news about money, access or safety weighs. Default 1.5. */
  readonly domain?: number
}

const own = { en, fi, sv, de, fr }
const token = /[\p{L}\p{N}]+|[:;=][-']?[()d/]|<3|\p{Extended_Pictographic}/gu
const capitals =
  /(?<![\p{L}\p{N}])(?!(?:PIN|SMS|VAT|IBAN|PDF|URL|USA|EU|ID|OK|API|TV|UK|FAQ|ALV)\b)\p{Lu}{2,}(?![\p{L}\p{N}])/gu
const longest = 4000

const negated = -0.7

interface Read {
  readonly keywords: number
  readonly isDomain: boolean
}

function weigh(tokens: readonly string[], { weights, marks, domain }: Lexicon): Read {
  let sum = 0
  let isDomain = false
  const near: (string | undefined)[] = []
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at] ?? ''
    const mark = marks.words.get(word)
    isDomain ||= lookUp(domain, word) === true
    if (mark === 'but') sum *= 0.6
    const [found, length] = longestAt(weights, tokens, at)
    if (found !== undefined) {
      const before = near.slice(-3)
      const isTurned = length === 1 && before.includes('not')
      const scale = before.at(-1) === 'very' ? 1.3 : before.at(-1) === 'bit' ? 0.7 : 1
      sum += found * scale * (isTurned ? negated : 1)
      at += length - 1
    }
    near.push(found === undefined || length === 1 ? mark : undefined)
  }
  return { keywords: sum, isDomain }
}

function guess(tokens: readonly string[], lexicons: Record<Language, Lexicon>): Language {
  let best: Language = 'en'
  let most = 0
  for (const language of languages) {
    const { small, weights } = lexicons[language]
    let hits = 0
    for (const word of tokens) hits += small.words.has(word) ? 1 : lookUp(weights, word) === undefined ? 0 : 0.9
    if (hits > most) [best, most] = [language, hits]
  }
  return best
}

/** Adds up to 0.3 as it is; beyond, ever less, so that no text leaves 0 to 1 and a worse one still scores worse. */
const soften = (sum: number): number => {
  const size = Math.abs(sum)
  return Math.sign(sum) * (size <= 0.3 ? size : 0.3 + 0.2 * (1 - Math.exp((0.3 - size) / 0.2)))
}

const count = (text: string, pattern: RegExp, most: number): number => Math.min(most, text.match(pattern)?.length ?? 0)

/** An analyser with weights of its own. Making one takes milliseconds, so make it once. */
export function createSentiment(settings: SentimentSettings = {}): (text: string, language?: Language) => Sentiment {
  const lexicons = {
    en: lexicon('en'),
    fi: lexicon('fi'),
    sv: lexicon('sv'),
    de: lexicon('de'),
    fr: lexicon('fr'),
  } satisfies Record<Language, Lexicon>
  function lexicon(language: Language): Lexicon {
    const made = lexiconOf(
      own[language],
      settings.weights?.find((weights) => weights.language === language),
    )
    for (const [word, weight] of Object.entries(settings.words ?? {}))
      putWords(made.weights, fold(word).trim().replaceAll(' ', '_'), weight)
    return made
  }

  return (whole, given) => {
    const text = whole.length > longest ? `${whole.slice(0, longest / 2)} ${whole.slice(-longest / 2)}` : whole
    const tokens = fold(text).match(token) ?? []
    const language = given ?? settings.language ?? guess(tokens, lexicons)
    const { keywords, isDomain } = weigh(tokens, lexicons[language])
    const loud =
      count(text, capitals, 3) * (settings.capitals ?? 0.1) + count(text, /!{3,}|\?{3,}/g, 2) * (settings.marks ?? 0.05)
    const stressed = /!/.test(text) ? keywords * 1.1 : keywords
    const formatting = stressed > 0.05 ? Math.min(loud, 0.1) : -loud
    const domain = isDomain && stressed < 0 ? stressed * ((settings.domain ?? 1.5) - 1) : 0
    return {
      score: 0.5 + soften(stressed + formatting + domain),
      parts: { keywords: stressed, formatting, domain },
      language,
    }
  }
}

/** How a text sounds, by rules: words, shouting, and what it is about. Five languages, told apart by themselves. */
export const analyseSentiment: (text: string, language?: Language) => Sentiment = createSentiment()
