import type { ContextPackage } from '../../context/context-package.ts'
import type { TriggerPriority } from '../../triggers/trigger.ts'
import { htmlTranscript, textTranscript } from '../transcript.ts'

const priorities = new Map<string, string>([
  ['immediate', 'urgent'],
  ['high', 'high'],
  ['normal', 'normal'],
])

export const zendeskPriority = (priority: TriggerPriority | string): string => priorities.get(priority) ?? 'normal'

/** A ticket for `POST /api/v2/tickets`. The first comment is for agents only. */
export function zendeskTicket(context: ContextPackage, metadataFieldId?: number): { ticket: Record<string, unknown> } {
  const { metadata, summary, priority, handoffId } = context
  const subject = [...summary.replace(/\s+/g, ' ').trim()].slice(0, 100).join('')
  return {
    ticket: {
      external_id: handoffId,
      subject: `Handoff: ${subject}`,
      // The contract wants the text beside the HTML; Zendesk shows the HTML.
      comment: { body: textTranscript(context), html_body: htmlTranscript(context), public: false },
      priority: zendeskPriority(priority),
      status: 'new',
      tags: ['handoffkit', 'ai-handoff'],
      ...(metadata.email ? { requester: { name: metadata.name ?? metadata.userId, email: metadata.email } } : {}),
      ...(metadataFieldId === undefined
        ? {}
        : { custom_fields: [{ id: metadataFieldId, value: JSON.stringify(metadata) }] }),
    },
  }
}
