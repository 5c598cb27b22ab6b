import { EngineError } from '@hummdesk/core/assist/ports'
import type { Answer, Ask, Question } from './ask.ts'
import { failureOf, refusesTemperature } from './failure.ts'

export interface Progress {
  /** The answer had begun: what fails now breaks off. */
  hasBegun: boolean
}

/** What a vendor's library tells of an error, its own or any other. */
export interface Told {
  status: number | undefined
  headers: Headers | undefined
  message: string
  isTimeout: boolean
}

interface Vendor {
  /** For a whole answer. */
  timeoutMs: number
  takesTemperature: boolean
  read: (
    question: Question,
    how: { hasTemperature: boolean; signal: AbortSignal; progress: Progress },
  ) => Promise<Answer>
  told: (error: unknown) => Told
}

/** A vendor's answer or an `EngineError`. A model we do not know may take no temperature; its first refusal is remembered. */
export function asking({ timeoutMs, takesTemperature, read, told }: Vendor): Ask {
  let hasTemperature = takesTemperature
  const ask: Ask = async (question, signal) => {
    const limit = AbortSignal.timeout(timeoutMs)
    const progress: Progress = { hasBegun: false }
    try {
      return await read(question, { hasTemperature, signal: AbortSignal.any([signal, limit]), progress })
    } catch (error) {
      if (error instanceof EngineError) throw error
      signal.throwIfAborted()
      const { status, headers, message, isTimeout } = told(error)
      if (hasTemperature && refusesTemperature(status, message)) {
        hasTemperature = false
        return ask(question, signal)
      }
      if (error instanceof SyntaxError) throw new EngineError('garbled', 'the stream is not JSON')
      throw failureOf({
        status,
        message,
        isTimeout: isTimeout || limit.aborted,
        hasBegun: progress.hasBegun,
        retryAfter: headers?.get('retry-after'),
      })
    }
  }
  return ask
}
