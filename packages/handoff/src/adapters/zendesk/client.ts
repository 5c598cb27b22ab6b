import type { Agent } from '../../routing/agent.ts'
import { at, idAt, listAt } from '../read.ts'
import type { Sender } from '../send.ts'

export interface ZendeskClient {
  onlineAgents(): Promise<Agent[]>
  /** The id of the ticket with this external id. */
  findTicket(externalId: string): Promise<string | undefined>
  createTicket(ticket: object, idempotencyKey: string): Promise<string>
  assign(ticketId: string, agentId: string): Promise<void>
  comment(ticketId: string, text: string): Promise<void>
}

const isAgent = (user: unknown): boolean =>
  ['agent', 'admin'].includes(String(at(user, 'role'))) &&
  at(user, 'suspended') !== true &&
  at(user, 'active') !== false

function numberOf(id: string): number {
  if (!/^\d{1,18}$/.test(id)) throw new TypeError(`"${id}" is no id of Zendesk's: those are numbers`)
  return Number(id)
}

export function zendeskClient({ send }: Sender): ZendeskClient {
  const update = (ticketId: string, ticket: object, isRepeatable: boolean) =>
    send({ method: 'PUT', path: `/tickets/${numberOf(ticketId)}`, body: { ticket }, isRepeatable })
  return {
    async onlineAgents() {
      const found = await send({
        method: 'GET',
        path: '/users/search?role=agent&query=status:online',
        isRepeatable: true,
      })
      return listAt(found, 'users').flatMap((user) => {
        const id = idAt(user, 'id')
        return id !== undefined && isAgent(user) ? [{ id, name: String(at(user, 'name')) }] : []
      })
    },
    async findTicket(externalId) {
      const path = `/tickets?external_id=${encodeURIComponent(externalId)}`
      const found = await send({ method: 'GET', path, isRepeatable: true })
      // Asked for one and checked: an instance that ignores the filter must not lend us a stranger's ticket.
      return idAt(
        listAt(found, 'tickets').find((ticket) => at(ticket, 'external_id') === externalId),
        'id',
      )
    },
    async createTicket(ticket, idempotencyKey) {
      const headers = { 'idempotency-key': idempotencyKey }
      const made = await send({ method: 'POST', path: '/tickets', body: ticket, headers, isRepeatable: false })
      const id = idAt(made, 'ticket', 'id')
      if (id === undefined) throw new TypeError('zendesk: the ticket came back without an id')
      return id
    },
    async assign(ticketId, agentId) {
      await update(ticketId, { assignee_id: numberOf(agentId) }, true)
    },
    async comment(ticketId, text) {
      await update(ticketId, { comment: { body: text, public: false } }, false)
    },
  }
}
