/** Settings the kit refuses. `field` is the path of what is wrong, such as `failureThreshold`. */
export class HandoffConfigError extends Error {
  readonly field: string

  constructor(field: string, expected: string) {
    super(`${field}: ${expected}`)
    this.name = 'HandoffConfigError'
    this.field = field
  }
}

export interface HandoffConfig {
  /** Failed answers in a row that call for a person: a whole number from 1 to 5. Default 3. */
  readonly failureThreshold: number
  /** Sentiment under this calls for a person: 0 to 1. Default 0.3. */
  readonly sentimentThreshold: number
  /** At most 50, each once. Default none. */
  readonly criticalKeywords: readonly string[]
  /** Decides as always, hands nothing off. Default false. */
  readonly enableTestMode: boolean
  /** Sends account numbers, cards, addresses and phones masked. Default true. */
  readonly maskEntities: boolean
  /** What a user is told to wait when nobody is there, in hours: over 0, at most 720. Default 24. */
  readonly waitingHours: number
  /** What a help desk registered by name is made with. */
  readonly helpdeskConfig?: unknown
}

const defaults: HandoffConfig = {
  failureThreshold: 3,
  sentimentThreshold: 0.3,
  criticalKeywords: [],
  enableTestMode: false,
  maskEntities: true,
  waitingHours: 24,
}

export function ranged(field: string, value: unknown, [from, to]: readonly [number, number]): number {
  if (typeof value !== 'number' || !(value >= from && value <= to))
    throw new HandoffConfigError(field, `must be a number from ${from} to ${to}`)
  return value
}

export function whole(field: string, value: unknown, range: readonly [number, number]): number {
  if (!Number.isInteger(value)) throw new HandoffConfigError(field, `must be a whole number from ${range.join(' to ')}`)
  return ranged(field, value, range)
}

/** Trimmed, at most 50, none empty, none twice (capitals do not tell two apart). */
export function wordList(field: string, given: unknown): readonly string[] {
  if (!Array.isArray(given)) throw new HandoffConfigError(field, 'must be a list of words or phrases')
  if (given.length > 50) throw new HandoffConfigError(field, 'must have at most 50 entries')
  const seen = new Set<string>()
  return given.map((word: unknown, at) => {
    const text = typeof word === 'string' ? word.trim() : ''
    if (!text || text.length > 100)
      throw new HandoffConfigError(`${field}[${at}]`, 'must be a text of 1 to 100 characters')
    if (seen.has(text.toLowerCase())) throw new HandoffConfigError(`${field}[${at}]`, `"${text}" is there twice`)
    seen.add(text.toLowerCase())
    return text
  })
}

/** Whole, checked settings. Throws `HandoffConfigError` naming the first field that is out of range or unknown. */
export function handoffConfig(given: Partial<HandoffConfig> = {}): HandoffConfig {
  const config = { ...defaults, ...given }
  whole('failureThreshold', config.failureThreshold, [1, 5])
  ranged('sentimentThreshold', config.sentimentThreshold, [0, 1])
  ranged('waitingHours', config.waitingHours, [0.01, 720])
  for (const [field, value] of Object.entries(config)) {
    if (field !== 'helpdeskConfig' && !(field in defaults)) throw new HandoffConfigError(field, 'is no setting')
    if (field in defaults && value === undefined) throw new HandoffConfigError(field, 'must not be undefined')
  }
  for (const field of ['enableTestMode', 'maskEntities'] as const)
    if (typeof config[field] !== 'boolean') throw new HandoffConfigError(field, 'must be true or false')
  return { ...config, criticalKeywords: wordList('criticalKeywords', config.criticalKeywords) }
}
