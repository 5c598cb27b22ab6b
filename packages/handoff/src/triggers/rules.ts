import { HandoffConfigError, ranged } from '../config.ts'
import { type Condition, condition } from './condition.ts'
import { type Trigger, TriggerPriority, trigger } from './trigger.ts'

/** IF a condition holds THEN hand off. The first rule that holds is taken. */
export interface Rule {
  readonly name: string
  readonly if: Condition
  readonly result?: {
    readonly priority?: TriggerPriority
    /** 0 to 1. Default 0.9. */
    readonly confidence?: number
    readonly reason?: string
  }
}

export function rules(list: readonly Rule[]): Trigger {
  if (!Array.isArray(list) || list.length === 0) throw new HandoffConfigError('rules', 'must hold at least one rule')
  const ready = list.map((rule, at) => {
    if (!rule.name) throw new HandoffConfigError(`rules[${at}].name`, 'must not be empty')
    const { priority = 'normal', confidence = 0.9, reason = `rule "${rule.name}"` } = rule.result ?? {}
    if (!(priority in TriggerPriority))
      throw new HandoffConfigError(`rules[${at}].result.priority`, 'must be immediate, high or normal')
    ranged(`rules[${at}].result.confidence`, confidence, [0, 1])
    return { holds: condition(rule.if, `rules[${at}].if`), finding: { priority, confidence, reason } }
  })
  return trigger('rules', 'normal', async (conversation, message, { metadata, sentiment, now }) => {
    for (const { holds, finding } of ready)
      if (await holds({ conversation, message, metadata, sentiment, now })) return finding
    return undefined
  })
}
