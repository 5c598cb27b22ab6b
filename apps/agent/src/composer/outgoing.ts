import type { FailureCode } from '@hummdesk/client/problem'
import type { Message } from '@hummdesk/contract/conversations'
import type { UploadedFile } from '@hummdesk/ui/useUploads'
import type { Kind } from './unsent.store.ts'

/** A message between the send key and the desk's answer. */
export interface Outgoing {
  /** Sent again under the same name it is still one message. */
  clientId: string
  conversationId: string
  kind: Kind
  content: string
  files: readonly UploadedFile[]
  draftId: string | null
  /** The newest message when it was sent. */
  after: number
  at: string
  /** Why it is not sent; null while it is under way. */
  failure: FailureCode | null
}

/** No answer came: it may have arrived, and the same again does no harm. */
const unanswered: readonly FailureCode[] = ['offline', 'timed_out', 'unreadable', 'unavailable', 'unexpected']
export const mayHaveArrived = ({ failure }: Outgoing): boolean => failure !== null && unanswered.includes(failure)

/** To be sent again by itself as soon as there is a line. */
export const waitsForLine = ({ failure }: Outgoing): boolean => failure === 'offline' || failure === 'timed_out'

/** The draft it leaned on is gone: what is left is the agent's own reply. */
export const lostDraft = (failure: FailureCode): boolean => failure === 'draft_settled' || failure === 'draft_not_found'

/**
 * Those to show below the thread. A message that came as a fact before the answer to its sending stands in the thread
 * already; each such message accounts for one.
 */
export function stillOutgoing(outgoing: readonly Outgoing[], messages: readonly Message[], me: string): Outgoing[] {
  const taken = new Set<string>()
  return outgoing.filter((item) => {
    const arrived = messages.find(
      ({ id, number, agentId, kind, content, attachments }) =>
        number > item.after &&
        agentId === me &&
        kind === item.kind &&
        content === item.content &&
        attachments.length === item.files.length &&
        !taken.has(id),
    )
    if (arrived) taken.add(arrived.id)
    return !arrived
  })
}
