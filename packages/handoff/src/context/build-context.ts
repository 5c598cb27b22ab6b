import type { HandoffMetadata, Message } from '../message.ts'
import type { TriggerContext, TriggerPriority, TriggerResult } from '../triggers/trigger.ts'
import { type ContextPackage, collectMetadata, fit, mostMessages, pack } from './context-package.ts'
import { extractEntities, maskText } from './entities.ts'
import { summarise } from './summary.ts'

export interface Given {
  readonly conversation: readonly Message[]
  readonly metadata: HandoffMetadata
  readonly priority: TriggerPriority
  readonly handoffId: string
  readonly trigger: TriggerResult | null
  readonly now: Date
}

/** Sentiment, entities, metadata and summary side by side, then the package of them all. */
export async function buildContext(
  { conversation, metadata, priority, handoffId, trigger, now }: Given,
  sentiment: NonNullable<TriggerContext['sentiment']>,
  isMasked: boolean,
): Promise<ContextPackage> {
  const shown = conversation
    .slice(-mostMessages)
    .map((one) => (isMasked ? { ...one, message: maskText(one.message) } : one))
  const said = conversation.slice(-mostMessages).filter(({ speaker }) => speaker === 'user')
  const heard = sentiment(
    said
      .slice(-5)
      .map(({ message }) => message)
      .join('\n'),
  )
  const reason = trigger && (isMasked ? maskText(trigger.reason) : trigger.reason).slice(0, 500)
  const [{ score, language }, entities, collected] = await Promise.all([
    heard,
    extractEntities(said.map(({ message }) => message)),
    collectMetadata(metadata),
  ])
  return fit(
    {
      handoffId,
      createdAt: now.toISOString(),
      priority,
      trigger: trigger && { ...trigger, reason: reason ?? '' },
      conversation: shown.map(pack),
      metadata: collected,
      sentiment: { score, language },
      entities,
      summary: summarise(shown, language, reason ?? undefined),
      truncated: null,
    },
    conversation.length,
  )
}
