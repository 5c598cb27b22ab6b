import type { HandoffMetadata } from '../../message.ts'
import type { Agent } from '../../routing/agent.ts'
import { HelpdeskError } from '../adapter.ts'
import { at, idAt, listAt } from '../read.ts'
import type { Sender } from '../send.ts'

export interface IntercomClient {
  freeAdmins(): Promise<Agent[]>
  /** Intercom's own id of the contact with this `userId`; made when there is none. */
  contact(metadata: HandoffMetadata): Promise<string>
  findConversation(contactId: string, reference: string): Promise<string | undefined>
  createConversation(contactId: string, body: string): Promise<string>
  hasNote(conversationId: string, reference: string): Promise<boolean>
  note(conversationId: string, html: string): Promise<void>
  setPriority(conversationId: string, attribute: string, priority: string): Promise<void>
  assign(conversationId: string, adminId: string): Promise<void>
}

const isStatus = (error: unknown, status: number): boolean => error instanceof HelpdeskError && error.status === status

function needed(id: string | undefined, what: string): string {
  if (id === undefined) throw new TypeError(`intercom: the ${what} came back without an id`)
  return id
}

function contacts({ send }: Sender): IntercomClient['contact'] {
  const find = async (userId: string): Promise<string | undefined> => {
    const path = `/contacts/find_by_external_id/${encodeURIComponent(userId)}`
    try {
      return idAt(await send({ method: 'GET', path, isRepeatable: true }), 'id')
    } catch (error) {
      if (isStatus(error, 404)) return undefined
      throw error
    }
  }
  return async ({ userId, email, name }) => {
    const known = await find(userId)
    if (known !== undefined) return known
    const body = { role: 'user', external_id: userId, ...(email ? { email } : {}), ...(name ? { name } : {}) }
    try {
      return needed(idAt(await send({ method: 'POST', path: '/contacts', body, isRepeatable: false }), 'id'), 'contact')
    } catch (error) {
      // Made by somebody else meanwhile, or by us before an answer was lost.
      const made =
        isStatus(error, 409) || (error instanceof HelpdeskError && error.isPassing) ? await find(userId) : undefined
      if (made === undefined) throw error
      return made
    }
  }
}

export function intercomClient(sender: Sender, adminId: string): IntercomClient {
  const { send } = sender
  const conversation = (id: string): string => `/conversations/${encodeURIComponent(id)}`
  return {
    contact: contacts(sender),
    async freeAdmins() {
      const found = await send({ method: 'GET', path: '/admins', isRepeatable: true })
      return listAt(found, 'admins').flatMap((admin) => {
        const id = idAt(admin, 'id')
        const isFree = at(admin, 'away_mode_enabled') !== true && at(admin, 'has_inbox_seat') !== false
        return id !== undefined && isFree ? [{ id, name: String(at(admin, 'name')) }] : []
      })
    },
    async findConversation(contactId, reference) {
      const value = [
        { field: 'contact_ids', operator: '=', value: contactId },
        { field: 'source.body', operator: '=', value: reference },
      ]
      const body = { query: { operator: 'AND', value } }
      const found = await send({ method: 'POST', path: '/conversations/search', body, isRepeatable: true })
      return idAt(
        listAt(found, 'conversations').find((one) => String(at(one, 'source', 'body')).includes(reference)),
        'id',
      )
    },
    async createConversation(contactId, text) {
      const body = { from: { type: 'user', id: contactId }, body: text }
      const made = await send({ method: 'POST', path: '/conversations', body, isRepeatable: false })
      return needed(idAt(made, 'conversation_id'), 'conversation')
    },
    async hasNote(id, reference) {
      const whole = await send({ method: 'GET', path: conversation(id), isRepeatable: true })
      return listAt(whole, 'conversation_parts', 'conversation_parts').some(
        (part) => at(part, 'part_type') === 'note' && String(at(part, 'body')).includes(reference),
      )
    },
    async note(id, html) {
      const body = { message_type: 'note', type: 'admin', admin_id: adminId, body: html }
      await send({ method: 'POST', path: `${conversation(id)}/reply`, body, isRepeatable: false })
    },
    async setPriority(id, attribute, priority) {
      const body = { custom_attributes: { [attribute]: priority } }
      await send({ method: 'PUT', path: conversation(id), body, isRepeatable: true })
    },
    async assign(id, assigneeId) {
      const body = { message_type: 'assignment', type: 'admin', admin_id: adminId, assignee_id: assigneeId }
      await send({ method: 'POST', path: `${conversation(id)}/parts`, body, isRepeatable: true })
    },
  }
}
