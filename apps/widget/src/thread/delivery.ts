import { ApiProblem, type FailureCode } from '@hummdesk/client/problem'
import type { Outbox, Unsent } from './outbox.ts'

/** `waiting`: it goes by itself as soon as it can. `failed`: the desk said no, and a person decides. */
export type UnsentState = 'sending' | 'waiting' | 'failed'
export interface Tracked extends Unsent {
  state: UnsentState
  reason?: FailureCode | undefined
}

export interface DeliveryWork<Answer> {
  outbox: Outbox
  post: (unsent: Unsent) => Promise<Answer>
  /** The number the desk gave it; called before the next one goes. */
  onSent: (answer: Answer) => number
  onChange: (unsent: readonly Tracked[]) => void
  /** Calls back later; the answer takes it back. */
  later: (work: () => void, milliseconds: number) => () => void
}

const firstWaitMs = 1_000
const longestWaitMs = 30_000

/** Sends what waits, one after the other in the order it was written, until all is sent or nothing can be. */
export function createDelivery<Answer>({ outbox, post, onSent, onChange, later }: DeliveryWork<Answer>) {
  let tracked: Tracked[] = outbox.list().map((unsent) => ({ ...unsent, state: 'waiting' }))
  let isRunning = false
  let wait = firstWaitMs
  let stopWaiting = (): void => {}

  const change = (next: Tracked[]): void => {
    tracked = next
    onChange(tracked)
  }
  const mark = (clientId: string, state: UnsentState, reason?: FailureCode): void =>
    change(tracked.map((unsent) => (unsent.clientId === clientId ? { ...unsent, state, reason } : unsent)))

  const forget = (clientId: string): void => {
    outbox.drop(clientId)
    change(tracked.filter((unsent) => unsent.clientId !== clientId))
  }
  /** The desk's copy of one message must not be taken for the copy of the next one with the same words. */
  const settle = (clientId: string, number: number): void => {
    forget(clientId)
    change(tracked.map((unsent) => ({ ...unsent, after: Math.max(unsent.after, number) })))
  }
  /** What stands behind it in line waits for the same reason. */
  const putOff = (problem: unknown): void => {
    const { code, retryAfterMs } = problem instanceof ApiProblem ? problem : new ApiProblem('unexpected', 0)
    change(
      tracked.map((unsent) => (unsent.state === 'failed' ? unsent : { ...unsent, state: 'waiting', reason: code })),
    )
    stopWaiting = later(run, retryAfterMs ?? wait)
    wait = Math.min(wait * 2, longestWaitMs)
  }

  const drain = async (): Promise<void> => {
    for (;;) {
      const next = tracked.find(({ state }) => state !== 'failed')
      if (!next) return
      mark(next.clientId, 'sending')
      try {
        settle(next.clientId, onSent(await post(next)))
        wait = firstWaitMs
      } catch (problem) {
        if (!(problem instanceof ApiProblem) || problem.isPassing) return putOff(problem)
        mark(next.clientId, 'failed', problem.code)
      }
    }
  }
  const run = (): void => {
    if (isRunning) return
    isRunning = true
    stopWaiting()
    void drain().finally(() => {
      isRunning = false
    })
  }

  return {
    start: (): void => {
      onChange(tracked)
      run()
    },
    add: (unsent: Unsent): void => {
      outbox.keep(unsent)
      change([
        ...tracked,
        { ...unsent, state: tracked.some(({ state }) => state !== 'failed') ? 'waiting' : 'sending' },
      ])
      run()
    },
    /** The connection may be back, or a person lost patience. */
    wake: run,
    retry: (clientId: string): void => {
      mark(clientId, 'waiting')
      run()
    },
    discard: forget,
  }
}
