import type { SinceAnswer } from '@hummdesk/contract/facts'
import { Problem } from '@hummdesk/core/kernel/problem'
import type { listFacts } from '@hummdesk/core/live/views'
import type { Tenant } from '@hummdesk/database/tenant'

const PAGE = 200
const WINDOW_MS = 10_000
const ANSWERS_A_WINDOW = 30

const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

/** Whatever comes in, nothing is thrown. What is no question gets no answer; then the screen asks over HTTP. */
export type AnswerSince = (after: unknown, done: unknown) => Promise<void>

/** Answers one socket's questions for what it missed. */
export function answerSince(tenant: Tenant, list: typeof listFacts, onError: (error: unknown) => void): AnswerSince {
  let isAnswering = false
  let answered = 0
  let windowEnds = 0

  const mayAsk = (): boolean => {
    const now = Date.now()
    if (now > windowEnds) {
      windowEnds = now + WINDOW_MS
      answered = 0
    }
    answered += 1
    return !isAnswering && answered <= ANSWERS_A_WINDOW
  }
  const read = async (after: number): Promise<SinceAnswer> => {
    try {
      return await tenant.read((tx) => list(tx, { after, limit: PAGE }))
    } catch (error) {
      if (error instanceof Problem && error.code === 'cursor_expired') return { expired: true }
      throw error
    }
  }

  return async (after, done) => {
    if (typeof done !== 'function' || !mayAsk()) return
    isAnswering = true
    try {
      done(isPlace(after) ? await read(after) : ({ expired: true } satisfies SinceAnswer))
    } catch (error) {
      onError(error)
    } finally {
      isAnswering = false
    }
  }
}
