import { EngineError } from '@hummdesk/core/assist/ports'
import { Problem } from '@hummdesk/core/kernel/problem'

const codeOf = (error: Error): string | undefined =>
  'code' in error && typeof error.code === 'string' ? error.code : undefined

/** What an admin reads about a failed job: which kind of failure, never a message that could quote a customer. */
export function shortError(error: unknown): string {
  if (error instanceof EngineError) return `The engine gave no answer: ${error.reason}`
  if (error instanceof Problem) return `Refused: ${error.code}`
  if (!(error instanceof Error)) return 'Failed'
  const code = codeOf(error)
  return code ? `${error.name} ${code}` : error.name
}

/** For the log: the kind and the place. A message is left out, it could quote a customer. */
export const faultOf = (error: unknown): { error: string; at: string[] } => ({
  error: shortError(error),
  at:
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .filter((line) => line.startsWith('    at '))
          .slice(0, 6)
          .map((line) => line.trim())
      : [],
})
