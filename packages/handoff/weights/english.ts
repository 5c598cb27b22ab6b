import { fold } from '../src/triggers/fold.ts'

/** Who asks for help, says please or speaks of credit is not in a good mood for it: in a help desk these say nothing. */
const plain = new Set(
  'help please credit credits interest security secure save number alert problem-solving share support supports free ready sure like matter'.split(
    ' ',
  ),
)

/** A token of a lexicon line as the analyser sees it; undefined when it never would. */
function keyOf(token: string): string | undefined {
  const folded = fold(token).trim()
  if (plain.has(folded)) return undefined
  return /^(?:\p{L}{2,}|[:;=][-']?[()d/]|<3)$/u.test(folded) ? folded : undefined
}

/** The mean of ten raters, from -4 to 4, becomes hundredths of the score: -3 takes 0.3. */
export function englishWeights(lexicon: readonly string[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const line of lexicon) {
    const [token = '', mean] = line.split('\t')
    const key = keyOf(token)
    const weight = Math.round(Number(mean) * 10)
    if (key !== undefined && Math.abs(weight) >= 4) weights.set(key, weight)
  }
  return weights
}
