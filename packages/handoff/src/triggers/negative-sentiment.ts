import { ranged } from '../config.ts'
import { earlier, textOf } from '../message.ts'
import { type Trigger, type TriggerPriority, trigger } from './trigger.ts'

export interface NegativeSentiment {
  /** 0 to 1. Default: `sentimentThreshold` of the settings. */
  readonly threshold?: number | undefined
  /** Also fires when the mood has fallen by more than this within five messages of the user. Default 0.3. */
  readonly drop?: number | undefined
  readonly priority?: TriggerPriority | undefined
}

/** The mood is read from this many of the user's messages. */
const window = 5

/** Fires when the user is upset, or is getting so. */
export function negativeSentiment({ threshold, drop = 0.3, priority = 'high' }: NegativeSentiment = {}): Trigger {
  if (threshold !== undefined) ranged('negativeSentiment.threshold', threshold, [0, 1])
  ranged('negativeSentiment.drop', drop, [0, 1])
  return trigger('negative_sentiment', priority, async (conversation, message, { sentiment, config }) => {
    const least = threshold ?? config.sentimentThreshold
    const past = earlier(conversation, message).filter(({ speaker }) => speaker === 'user')
    const scores = await Promise.all(
      [...past.slice(1 - window).map((one) => one.message), textOf(message)].map(
        async (text) => (await sentiment(text)).score,
      ),
    )
    const now = scores.at(-1) ?? 0.5
    if (now < least)
      return {
        confidence: Math.min(0.99, 0.7 + (least - now) / 2),
        reason: `sentiment ${now.toFixed(2)} is under ${least}`,
      }
    const fallen = Math.max(...scores) - now
    if (now < 0.5 && fallen > drop)
      return {
        confidence: Math.min(0.95, 0.5 + fallen / 2),
        reason: `sentiment fell by ${fallen.toFixed(2)} to ${now.toFixed(2)}`,
      }
    return undefined
  })
}
