/**
 * What an engine uses unless the settings say otherwise: current models of late 2026, made for much and quick work and not
 * dear. A vendor retires models in time; the vendor then answers 404 and the engine reports itself misconfigured.
 */
export const defaultModels = {
  anthropic: 'claude-haiku-5-5',
  openai: 'gpt-6-luna',
  openaiEmbedding: 'text-embedding-3-small',
} as const

/** How a family of models is asked for a plain answer. */
export interface Manner {
  /** It can be told how freely to write; newer models refuse to be. */
  takesTemperature: boolean
  /** How to keep it from thinking first; undefined where nothing has to be said. */
  quiet?: 'disabled' | 'between_tools' | 'none'
  /** It thinks whatever it is told, and what it thinks counts as answer: so much more may be written. */
  thinkingTokens: number
}

const thinks = 4_096
const plain: Manner = { takesTemperature: true, thinkingTokens: 0 }

type Family = readonly [name: RegExp, manner: Manner]

const anthropicFamilies: readonly Family[] = [
  [/^claude-(?:3|(?:opus|sonnet|haiku)-4(?:-[0-6])?(?:-\d{8})?$)/, plain],
  [/^claude-(?:haiku-5-5|(?:sonnet|opus)-5$)/, { takesTemperature: false, quiet: 'disabled', thinkingTokens: 0 }],
  [/^claude-sonnet-5-5/, { takesTemperature: false, quiet: 'between_tools', thinkingTokens: 0 }],
  [/^claude-/, { takesTemperature: false, thinkingTokens: thinks }],
]

const openaiFamilies: readonly Family[] = [
  [/^gpt-(?:5\.[1-6]|6-(?:luna|sol))(?!.*chat)/, { takesTemperature: true, quiet: 'none', thinkingTokens: 0 }],
  [/^(?:o\d|gpt-5(?:-|$)|gpt-6)/, { takesTemperature: false, thinkingTokens: thinks }],
]

const mannerOf = (families: readonly Family[], model: string): Manner =>
  families.find(([name]) => name.test(model))?.[1] ?? plain

/** A name nobody here knows is a compatible server's: it is asked as models always were. */
export const anthropicManner = (model: string): Manner => mannerOf(anthropicFamilies, model)
export const openaiManner = (model: string): Manner => mannerOf(openaiFamilies, model)
