/** What a threshold comes to, from the boldest to the most careful. */
export type Band = 'always' | 'bold' | 'balanced' | 'careful' | 'hardly'

const bands: readonly { from: number; band: Band }[] = [
  { from: 0.95, band: 'hardly' },
  { from: 0.75, band: 'careful' },
  { from: 0.5, band: 'balanced' },
  { from: 0.05, band: 'bold' },
  { from: 0, band: 'always' },
]

/** The same words for both thresholds; what is done above them differs. */
export const bandOf = (threshold: number): Band => bands.find(({ from }) => threshold >= from)?.band ?? 'always'

/** Whole percents, as the slider gives them: 0.8500000000000001 is nobody's wish. */
export const rounded = (threshold: number): number => Math.round(threshold * 100) / 100
