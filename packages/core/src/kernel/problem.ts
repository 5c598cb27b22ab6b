import type { ProblemCode } from '@hummdesk/contract/problems'

/** The domain says no. It knows a code, never an HTTP status. The detail is for logs. */
export class Problem extends Error {
  override name = 'Problem'
  readonly code: ProblemCode

  constructor(code: ProblemCode, detail?: string) {
    super(detail ?? code)
    this.code = code
  }
}
