import type { Message } from '../message.ts'
import type { Trigger, TriggerContext, TriggerPriority, TriggerResult } from './trigger.ts'

/** `const [should, trigger] = await …`: narrowed together. */
export type Decision = readonly [true, TriggerResult] | readonly [false, null]

const rank = { immediate: 2, high: 1, normal: 0 } satisfies Record<TriggerPriority, number>

const weightOf = ({ priority, confidence }: TriggerResult): number => rank[priority] * 10 + confidence

/**
 * Asks all triggers at once; the most urgent that fired decides, then the surest. A trigger that throws does not silence
 * the others: it is thrown only when none fired.
 */
export async function decide(
  triggers: readonly Trigger[],
  conversation: readonly Message[],
  message: Message | string,
  context: TriggerContext = {},
): Promise<Decision> {
  const settled = await Promise.allSettled(triggers.map(async (one) => one.evaluate(conversation, message, context)))
  const fired = settled.flatMap((one) => (one.status === 'fulfilled' && one.value.triggered ? [one.value] : []))
  const first = fired.sort((a, b) => weightOf(b) - weightOf(a))[0]
  if (first) return [true, first]
  const failed = settled.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return [false, null]
}
