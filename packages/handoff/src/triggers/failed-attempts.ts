import { whole } from '../config.ts'
import { earlier, type Message, textOf } from '../message.ts'
import { fold } from './fold.ts'
import { type Surroundings, type Trigger, type TriggerPriority, trigger } from './trigger.ts'
import { says } from './words/dialogue.ts'

export interface FailedAttempts {
  /** 1 to 5. Default: `failureThreshold` of the settings. */
  readonly threshold?: number | undefined
  /** An answer the bot is less sure of counts as failed. Default 0.5. */
  readonly lowConfidence?: number | undefined
  readonly priority?: TriggerPriority | undefined
}

const wordsOf = (text: string): Set<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])

/** Four of five words are shared. */
function isAlike(a: Set<string>, b: Set<string>): boolean {
  if (a.size === 0) return false
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return shared / (a.size + b.size - shared) >= 0.8
}

interface Answer {
  readonly said: Message
  readonly after: string | undefined
  /** The user asks what he has asked before. */
  readonly isRepeated: boolean
}

function answersOf(turns: readonly Message[]): Answer[] {
  const words = turns.map(({ speaker, message }) => (speaker === 'user' ? wordsOf(message) : undefined))
  return turns.flatMap((said, at) => {
    if (said.speaker !== 'ai') return []
    const next = words.findIndex((one, place) => place > at && one !== undefined)
    const now = words[next]
    const isRepeated = now !== undefined && words.slice(0, at).some((one) => one !== undefined && isAlike(one, now))
    return [{ said, after: turns[next]?.message, isRepeated }]
  })
}

async function isFailed({ said, after, isRepeated }: Answer, low: number, around: Surroundings): Promise<boolean> {
  const reply = fold(after ?? '')
  const isUnhelped = says('unhelped', reply)
  if (!isUnhelped && says('helped', reply)) return false
  if (says('lost', fold(said.message)) || (said.confidence !== undefined && said.confidence < low)) return true
  if (after === undefined) return false
  return isRepeated || isUnhelped || (await around.sentiment(after)).score < around.config.sentimentThreshold
}

/**
 * How many answers in a row have failed up to now: the bot did not understand or was not sure, or the user asks the same
 * again or is put out by the answer. An answer that did none of these starts the count anew.
 */
export async function countFailures(turns: readonly Message[], low: number, around: Surroundings): Promise<number> {
  let failures = 0
  for (const answer of answersOf(turns).reverse()) {
    if (failures >= 5 || !(await isFailed(answer, low, around))) break
    failures += 1
  }
  return failures
}

/** Fires when the bot has failed this often in a row. */
export function failedAttempts({ threshold, lowConfidence = 0.5, priority = 'normal' }: FailedAttempts = {}): Trigger {
  if (threshold !== undefined) whole('failedAttempts.threshold', threshold, [1, 5])
  return trigger('failed_attempts', priority, async (conversation, message, around) => {
    const most = threshold ?? around.config.failureThreshold
    const now: Message = { speaker: 'user', message: textOf(message), timestamp: around.now() }
    const turns = [...earlier(conversation, message).slice(-40), now]
    const failures = await countFailures(turns, lowConfidence, around)
    if (failures < most) return undefined
    return {
      confidence: Math.min(0.99, 0.8 + 0.05 * (failures - most)),
      reason: `${failures} failed answers in a row, ${most} are enough`,
    }
  })
}
