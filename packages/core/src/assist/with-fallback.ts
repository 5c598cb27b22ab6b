import type { EngineName } from '@hummdesk/contract/assist'
import { type AssistDeps, type Attempt, type Engine, EngineError, type EngineEvent } from './ports.ts'

const FAILURES_TO_OPEN = 5
const OPEN_FOR_MS = 60_000

interface Breaker {
  failuresInRow: number
  /** Time before which nobody is let through; null while closed. */
  openUntil: number | null
}

// One breaker per engine of the process: what a vendor suffers from, every account suffers from.
const breakers = new WeakMap<Engine, Breaker>()

function breakerOf(engine: Engine): Breaker {
  const known = breakers.get(engine)
  if (known) return known
  const made = { failuresInRow: 0, openUntil: null }
  breakers.set(engine, made)
  return made
}

/** After the pause one call is let through as a probe, and the rest wait for another pause. */
function admits(breaker: Breaker, now: number): boolean {
  if (breaker.openUntil === null) return true
  if (now < breaker.openUntil) return false
  breaker.openUntil = now + OPEN_FOR_MS
  return true
}

/** A refusal or a cut answer is about one customer's words, not about the vendor's health. */
const isAboutTheVendor = (error: EngineError): boolean => error.reason !== 'refused' && error.reason !== 'cut_short'

export interface Wish {
  /** The engine the account chose. */
  engine: EngineName
  ability: EngineEvent['ability']
}

/**
 * Asks the account's engine. While attempts are left its failure is thrown, so that the job tries again; on the last one, or
 * while its breaker is open (five failures in a row open it for a minute), the built-in engine answers and `insteadOf` names
 * the one that did not.
 */
export async function withFallback<T>(
  { engines, clock }: AssistDeps,
  attempt: Attempt,
  wish: Wish,
  ask: (engine: Engine) => Promise<T>,
): Promise<{ result: T; insteadOf: EngineName | null }> {
  if (wish.engine === 'built-in') return { result: await ask(engines.builtIn), insteadOf: null }

  const tell = (event: EngineEvent['event'], reason: string): void => engines.report({ ...wish, event, reason })
  const degrade = async (reason: string): Promise<{ result: T; insteadOf: EngineName }> => {
    tell('degraded', reason)
    return { result: await ask(engines.builtIn), insteadOf: wish.engine }
  }
  const engine = engines[wish.engine]
  if (!engine) return degrade('misconfigured')
  const breaker = breakerOf(engine)
  if (!admits(breaker, clock().getTime())) return degrade('breaker_open')

  try {
    const result = await ask(engine)
    if (breaker.openUntil !== null) tell('breaker_closed', 'answered')
    breaker.failuresInRow = 0
    breaker.openUntil = null
    return { result, insteadOf: null }
  } catch (error) {
    attempt.signal.throwIfAborted()
    if (!(error instanceof EngineError)) throw error
    tell('failed', error.reason)
    if (isAboutTheVendor(error)) {
      breaker.failuresInRow += 1
      if (breaker.failuresInRow >= FAILURES_TO_OPEN) {
        if (breaker.openUntil === null) tell('breaker_opened', error.reason)
        breaker.openUntil = clock().getTime() + OPEN_FOR_MS
      }
    }
    if (!attempt.isLast) throw error
    return degrade(error.reason)
  }
}
