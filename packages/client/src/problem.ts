import type { ProblemCode } from '@hummdesk/contract/problems'

/** What a request came to when it was not answered: a code the screen puts into words. */
export type FailureCode = ProblemCode | 'offline' | 'timed_out' | 'unreadable'

/** A request that was refused or never arrived. `errors` says what was wrong where, for bad input. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly code: FailureCode
  /** 0 when no answer came. */
  readonly status: number
  readonly errors: readonly { at: string; message: string }[]
  /** Milliseconds the server asked to wait. */
  readonly retryAfterMs: number | undefined

  constructor(code: FailureCode, status: number, errors: ApiProblem['errors'] = [], retryAfterMs?: number) {
    super(code)
    this.code = code
    this.status = status
    this.errors = errors
    this.retryAfterMs = retryAfterMs
  }

  /** Whether the same request may well succeed later: the network, a limit or the server's own trouble. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}
