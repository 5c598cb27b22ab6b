import type { Category, Language, Priority, Sentiment } from '@hummdesk/contract/assist'
import type { TenantTx } from '@hummdesk/database/tenant'
import { updateTopic } from './rows.ts'

/** What a message was about, as the list shows it. */
export interface Topic {
  category: Category
  priority: Priority
  sentiment: Sentiment
  language: Language
  /** `null` leaves the conversation with the team it has. */
  teamId: string | null
}

/** Shows a new opinion in the list. A closed conversation stays as it was closed. */
export const applyClassification = (tx: TenantTx, conversationId: string, topic: Topic): Promise<void> =>
  updateTopic(tx, conversationId, topic)
