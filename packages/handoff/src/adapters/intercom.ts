import { HandoffConfigError } from '../config.ts'
import { type HelpdeskAdapter, HelpdeskError } from './adapter.ts'
import { intercomClient } from './intercom/client.ts'
import { intercomBody, intercomNote, intercomPriority, referenceOf } from './intercom/mapper.ts'
import { type SendSettings, sender } from './send.ts'
import { htmlOf } from './transcript.ts'

export interface IntercomSettings extends SendSettings {
  readonly accessToken: string
  /** The admin in whose name notes and assignments are made. */
  readonly adminId: string
  /** The conversation attribute that takes Urgent, High or Normal. Make it in your workspace. Default `priority`. */
  readonly priorityAttribute?: string
  /** For links into the inbox. */
  readonly workspaceId?: string
  /** `https://api.eu.intercom.io` and `https://api.au.intercom.io` for other regions. */
  readonly baseUrl?: string
}

/** Intercom, API version 2.14. The conversation's first message carries a word that names the hand-off. */
export function intercom(settings: IntercomSettings): HelpdeskAdapter {
  const { accessToken, adminId, priorityAttribute = 'priority', workspaceId } = settings
  if (!accessToken) throw new HandoffConfigError('accessToken', 'is required')
  if (!/^\d+$/.test(adminId)) throw new HandoffConfigError('adminId', 'must be the number of an admin')
  const headers = { authorization: `Bearer ${accessToken}`, 'intercom-version': '2.14' }
  const send = sender('intercom', settings.baseUrl ?? 'https://api.intercom.io', headers, settings)
  const client = intercomClient(send, adminId)
  return {
    name: 'intercom',
    checkAgentAvailability: client.freeAdmins,
    async createTicket(context, { isRepeat = false } = {}) {
      const reference = referenceOf(context.handoffId)
      const contactId = await client.contact(context.metadata)
      let isFound = false
      const find = async () => {
        const there = await client.findConversation(contactId, reference)
        isFound = there !== undefined
        return there
      }
      const id = await send.once(find, () => client.createConversation(contactId, intercomBody(context)), isRepeat)
      if (!(isFound && (await client.hasNote(id, reference)))) await client.note(id, intercomNote(context))
      const warning = await client.setPriority(id, priorityAttribute, intercomPriority(context.priority)).then(
        () => undefined,
        (error: unknown) => {
          // An attribute the workspace does not have: the note says the priority too.
          if (error instanceof HelpdeskError && !error.isPassing) return error.message
          throw error
        },
      )
      const url = workspaceId && `https://app.intercom.com/a/inbox/${workspaceId}/inbox/conversation/${id}`
      return { id, ...(url ? { url } : {}), ...(warning ? { warning } : {}) }
    },
    assignToAgent: client.assign,
    addComment: (ticketId, text) => client.note(ticketId, `<p>${htmlOf(text)}</p>`),
  }
}
