import type { QueueName } from './job.ts'

/** How much of a queue one account may have, so that a busy company never holds back a quiet one. */
export interface QueueSettings {
  /** Handed to the queue and not finished yet, per account. */
  readonly inFlight: number
  /** Started within the window, per account. */
  readonly limit?: { readonly max: number; readonly windowMs: number }
  /** Worked on at once, per process. */
  readonly concurrency: number
  /** Started within the time by all accounts together: what the vendor or the mail server behind it stands. */
  readonly ceiling?: { readonly max: number; readonly duration: number }
}

export const queueNames: readonly QueueName[] = [
  'ai-classification',
  'ai-draft',
  'email',
  'indexing',
  'routing',
  'timers',
]

const MINUTE = 60_000
const HOUR = 3_600_000

/** What the installation stands, all accounts together. */
export interface Ceilings {
  aiPerMinute: number
  mailsPerHour: number
  /** Thinking jobs at once, per process. A vendor is waited for; the built-in engine keeps this very processor busy. */
  thinkingAtOnce: number
}

export const thinkingAtOnce = (hasVendor: boolean): number => (hasVendor ? 32 : 4)

/** The limits per account; `ceilings` are the installation's. */
export function queueSettings(ceilings: Ceilings): ReadonlyMap<QueueName, QueueSettings> {
  const concurrency = ceilings.thinkingAtOnce
  const ai = { concurrency, ceiling: { max: ceilings.aiPerMinute, duration: MINUTE } }
  const mail = { concurrency: 4, ceiling: { max: ceilings.mailsPerHour, duration: HOUR } }
  return new Map<QueueName, QueueSettings>([
    ['ai-classification', { inFlight: 10, limit: { max: 100, windowMs: MINUTE }, ...ai }],
    ['ai-draft', { inFlight: 5, limit: { max: 50, windowMs: MINUTE }, ...ai }],
    ['email', { inFlight: 20, limit: { max: 500, windowMs: HOUR }, ...mail }],
    ['indexing', { inFlight: 2, concurrency: 2 }],
    ['routing', { inFlight: 5, concurrency: 2 }],
    ['timers', { inFlight: 50, concurrency: 4 }],
  ])
}
