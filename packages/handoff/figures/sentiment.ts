import { createSentiment } from '../src/sentiment/analyse.ts'
import { en } from '../src/sentiment/en.ts'
import type { SentimentWeights } from '../src/sentiment/lexicon.ts'
import { type Labelled, learn } from '../weights/learn.ts'
import { areaUnder, rowsOf } from '../weights/rows.ts'

interface Rated {
  readonly text: string
  readonly score: number
}

export function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [mx, my] = [mean(xs), mean(ys)]
  const product = xs.reduce((sum, x, at) => sum + (x - mx) * ((ys[at] ?? 0) - my), 0)
  const spread = (values: readonly number[], middle: number) =>
    values.reduce((sum, one) => sum + (one - middle) ** 2, 0)
  return product / Math.sqrt(spread(xs, mx) * spread(ys, my))
}

/** Ten words and no more, as anybody would begin. */
const naive = (text: string): number =>
  (text.match(/\b(?:good|great|love|thanks|happy)\b/gi)?.length ?? 0) -
  (text.match(/\b(?:bad|hate|terrible|sad|wrong)\b/gi)?.length ?? 0)

function english(folder: string): string[] {
  const [core, whole] = [createSentiment(), createSentiment({ weights: [en] })]
  return ['tweets', 'amazon', 'movie', 'nyt'].map((name) => {
    const rows = rowsOf<Rated>(folder, `sentiment/vader_${name}_dev.jsonl.gz`)
    const truth = rows.map(({ score }) => score)
    const r = (score: (text: string) => number) =>
      correlation(
        rows.map(({ text }) => score(text)),
        truth,
      ).toFixed(3)
    return `VADER ${name.padEnd(7)} r  core ${r((text) => core(text).score)}  with weights ${r((text) => whole(text).score)}  ten words ${r(naive)}  (${rows.length} rows)`
  })
}

/** Weights of four fifths tried on the fifth, so that no text is scored by what was learnt from it. */
function others(folder: string): string[] {
  const core = createSentiment()
  return (['fi', 'sv', 'de', 'fr'] as const).map((language) => {
    const rows = rowsOf<Labelled>(folder, `sentiment/xed_${language}_dev.jsonl.gz`)
    const scored = [0, 1, 2, 3, 4].flatMap((fifth) => {
      const groups = Map.groupBy(learn(rows.filter((_, at) => at % 5 !== fifth)), ([, weight]) => String(weight))
      const weights: SentimentWeights['weights'] = Object.fromEntries(
        [...groups].map(([weight, words]) => [weight, words.map(([word]) => word).join(' ')]),
      )
      const whole = createSentiment({ weights: [{ language, source: '', weights }] })
      return rows
        .filter((_, at) => at % 5 === fifth)
        .map(({ text, polarity }) => ({
          polarity,
          core: core(text, language).score,
          whole: whole(text, language).score,
        }))
    })
    const auc = (by: 'core' | 'whole') => {
      const of = (polarity: string) => scored.filter((row) => row.polarity === polarity).map((row) => row[by])
      return areaUnder(of('positive'), of('negative')).toFixed(3)
    }
    return `XED ${language}        AUC core ${auc('core')}  with weights, by fold ${auc('whole')}  chance 0.500  (${rows.length} rows)`
  })
}

export const sentimentFigures = (folder: string): string[] => [...english(folder), ...others(folder)]
