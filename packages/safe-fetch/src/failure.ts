/**
 * Why nothing came back. The first five are refusals: the same address will be refused again. The others were tried and may
 * go better another time.
 */
export type Reason =
  | 'address_malformed'
  | 'scheme_not_allowed'
  | 'port_not_allowed'
  | 'address_not_allowed'
  | 'too_many_redirects'
  | 'name_not_found'
  | 'unreachable'
  | 'timed_out'
  | 'too_large'

const REFUSALS: readonly Reason[] = [
  'address_malformed',
  'scheme_not_allowed',
  'port_not_allowed',
  'address_not_allowed',
  'too_many_redirects',
]

export class FetchFailure extends Error {
  readonly reason: Reason
  /** Refused by a rule, so never worth another try. */
  readonly isRefusal: boolean

  constructor(reason: Reason, options?: { cause: unknown }) {
    super(`Not fetched: ${reason.replaceAll('_', ' ')}`, options)
    this.name = 'FetchFailure'
    this.reason = reason
    this.isRefusal = REFUSALS.includes(reason)
  }
}
