import { type HandoffConfig, handoffConfig } from '../config.ts'
import type { HandoffMetadata, Message } from '../message.ts'
import { analyseSentiment, type Sentiment } from '../sentiment/analyse.ts'

export const TriggerPriority = { immediate: 'immediate', high: 'high', normal: 'normal' } as const
export type TriggerPriority = (typeof TriggerPriority)[keyof typeof TriggerPriority]

export interface TriggerResult {
  readonly triggered: boolean
  /** `direct_request`, `failed_attempts`, `negative_sentiment`, `keywords`, `rules`, or a name of your own. */
  readonly triggerType: string
  /** 0 to 1. */
  readonly confidence: number
  readonly reason: string
  readonly priority: TriggerPriority
}

/** What a trigger may ask beyond the words. Everything has a default, so `{}` is a context. */
export interface TriggerContext {
  readonly config?: HandoffConfig
  readonly metadata?: Partial<HandoffMetadata>
  /** In place of the built-in rules: a model, or rules with weights of their own. Waited for, 100 ms is a good bound. */
  readonly sentiment?: (text: string) => Sentiment | Promise<Sentiment>
  readonly now?: () => Date
}

export interface Trigger {
  readonly type: string
  /** `conversation` may end with `message` or before it. */
  evaluate(
    conversation: readonly Message[],
    message: Message | string,
    context?: TriggerContext,
  ): TriggerResult | Promise<TriggerResult>
  getPriority(): TriggerPriority
}

export interface Finding {
  readonly confidence: number
  readonly reason: string
  readonly priority?: TriggerPriority | undefined
}

export type Surroundings = Required<TriggerContext>

/** Makes a trigger from what it looks for: a finding fires, `undefined` does not. */
export function trigger(
  type: string,
  priority: TriggerPriority,
  find: (
    conversation: readonly Message[],
    message: Message | string,
    around: Surroundings,
  ) => Finding | undefined | Promise<Finding | undefined>,
): Trigger {
  const result = (found: Finding | undefined): TriggerResult => ({
    triggered: found !== undefined,
    triggerType: type,
    confidence: found?.confidence ?? 0,
    reason: found?.reason ?? 'nothing was found',
    priority: found?.priority ?? priority,
  })
  return {
    type,
    getPriority: () => priority,
    evaluate(conversation, message, context = {}) {
      const around = {
        config: context.config ?? handoffConfig(),
        metadata: context.metadata ?? {},
        sentiment: context.sentiment ?? analyseSentiment,
        now: context.now ?? (() => new Date()),
      }
      const found = find(conversation, message, around)
      return found instanceof Promise ? found.then(result) : result(found)
    },
  }
}
