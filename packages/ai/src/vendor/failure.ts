import { EngineError } from '@hummdesk/core/assist/ports'

/** What a vendor's SDK says of a failed request, in one form for both. */
export interface VendorFailure {
  status: number | undefined
  retryAfter: string | null | undefined
  message: string
  isTimeout: boolean
  /** The answer had begun. */
  hasBegun: boolean
}

const longestWaitMs = 10 * 60_000

/** Seconds or a date, the way HTTP has it; nonsense is no wish at all. */
function waitOf(retryAfter: string | null | undefined, now: number): number | undefined {
  if (!retryAfter) return undefined
  const milliseconds = /^\d+(\.\d+)?$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now
  return Number.isFinite(milliseconds) && milliseconds >= 0 ? Math.min(milliseconds, longestWaitMs) : undefined
}

/** One reason for each way a vendor fails. The message holds the status, never what was asked. */
export function failureOf(
  { status, retryAfter, message, isTimeout, hasBegun }: VendorFailure,
  now = Date.now(),
): EngineError {
  if (isTimeout) return new EngineError('timed_out', 'the vendor took too long')
  if (status === 429) return new EngineError('rate_limited', 'the vendor limits us (429)', waitOf(retryAfter, now))
  if (status !== undefined && status >= 500)
    return new EngineError('unavailable', `the vendor failed (${status})`, waitOf(retryAfter, now))
  if (status !== undefined)
    return new EngineError('misconfigured', `the vendor refused the request (${status}): ${message.slice(0, 200)}`)
  return hasBegun
    ? new EngineError('cut_short', 'the answer broke off')
    : new EngineError('unavailable', 'the vendor could not be reached')
}

/** Older settings of a request that newer models refuse: the request is then sent without them. */
export const refusesTemperature = (status: number | undefined, message: string): boolean =>
  status === 400 && /temperature/i.test(message)
