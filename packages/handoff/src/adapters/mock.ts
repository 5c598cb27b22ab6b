import type { ContextPackage } from '../context/context-package.ts'
import type { Agent } from '../routing/agent.ts'
import type { HelpdeskAdapter, Ticket } from './adapter.ts'

export interface MockHelpdesk extends HelpdeskAdapter {
  /** What it was given, in order. */
  readonly tickets: {
    readonly ticket: Ticket
    readonly context: ContextPackage
    agentId?: string
    comments: string[]
  }[]
}

/** A help desk in memory, for tests. */
export function mockHelpdesk({
  agents = [{ id: 'agent-1', name: 'Ada' }],
}: {
  agents?: readonly Agent[]
} = {}): MockHelpdesk {
  const tickets: MockHelpdesk['tickets'] = []
  const held = (ticketId: string) => {
    const found = tickets.find(({ ticket }) => ticket.id === ticketId)
    if (!found) throw new Error(`no ticket ${ticketId}`)
    return found
  }
  return {
    name: 'mock',
    tickets,
    checkAgentAvailability: async () => agents,
    async createTicket(context) {
      const before = tickets.find((one) => one.context.handoffId === context.handoffId)
      if (before) return before.ticket
      const id = `mock-${tickets.length + 1}`
      const ticket = { id, url: `mock://tickets/${id}` }
      tickets.push({ ticket, context, comments: [] })
      return ticket
    },
    async assignToAgent(ticketId, agentId) {
      held(ticketId).agentId = agentId
    },
    async addComment(ticketId, text) {
      held(ticketId).comments.push(text)
    },
  }
}
