/** One question to a model, in the words every vendor understands. */
export interface Question {
  system: string
  user: string
  /** JSON Schema of the answer, and a name for it. */
  schema: Record<string, unknown>
  schemaName: string
  maxTokens: number
  temperature: number
}

export interface Answer {
  text: string
  inputTokens: number
  outputTokens: number
}

/** Asks and waits for the whole answer. Throws `EngineError` for every way that can fail; half an answer is a failure. */
export type Ask = (question: Question, signal: AbortSignal) => Promise<Answer>
