import type { Tenant } from '@hummdesk/database/tenant'
import { analyseSentiment, buildContext, type Message, TriggerPriority } from '@hummdesk/handoff'
import { findStory, type OpenHandoff, type Story } from '../conversations/handoff-view.ts'
import { setHandoffContext } from '../conversations/set-handoff-context.ts'

const MOST_MESSAGES = 100

const messageOf = ({ sender, content, createdAt }: Story['messages'][number]): Message => ({
  speaker: sender === 'contact' ? 'user' : 'ai',
  message: content,
  timestamp: createdAt,
})

const priorityOf = (priority: string): TriggerPriority =>
  priority === 'urgent'
    ? TriggerPriority.immediate
    : priority === 'high'
      ? TriggerPriority.high
      : TriggerPriority.normal

/** Packs, once, what whoever takes over should know. Numbers and addresses are masked; it is 100 KB at most. */
export async function packHandoff(
  tenant: Tenant,
  handoff: OpenHandoff,
  conversationId: string,
  now: Date,
): Promise<void> {
  if (handoff.isPacked) return
  const story = await tenant.read((tx) => findStory(tx, handoff.id, MOST_MESSAGES))
  if (!story) return
  const { trigger, reason, confidence, contactId, inboxName } = story
  const priority = priorityOf(story.priority)
  const packed = await buildContext(
    {
      conversation: story.messages.map(messageOf),
      metadata: { userId: contactId, channel: inboxName },
      priority,
      handoffId: handoff.id,
      trigger: { triggered: true, triggerType: trigger, reason, confidence, priority },
      now,
    },
    analyseSentiment,
    true,
  )
  await tenant.write((tx) => setHandoffContext(tx, { conversationId, handoffId: handoff.id }, JSON.stringify(packed)))
}
