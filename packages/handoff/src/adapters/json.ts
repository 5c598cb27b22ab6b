import type { ContextPackage } from '../context/context-package.ts'
import type { Agent } from '../routing/agent.ts'
import type { HelpdeskAdapter, Ticket } from './adapter.ts'

/** What is delivered, in the order it happens. All of it is plain JSON. */
export type HandoffDocument =
  | { readonly type: 'ticket'; readonly ticketId: string; readonly context: ContextPackage }
  | { readonly type: 'assignment'; readonly ticketId: string; readonly agentId: string }
  | { readonly type: 'comment'; readonly ticketId: string; readonly text: string }

export interface JsonSettings {
  /** Takes each document: a queue, a file, a webhook. May answer with the address of the ticket. A repeat has the same id. */
  readonly deliver: (document: HandoffDocument) => Promise<{ url?: string } | undefined>
  /** Who could take a conversation. Default nobody: every ticket waits. */
  readonly agents?: () => Promise<readonly Agent[]>
}

/** Any help desk that takes documents. The ticket's id is the hand-off's. */
export function json({ deliver, agents = async () => [] }: JsonSettings): HelpdeskAdapter {
  return {
    name: 'json',
    checkAgentAvailability: agents,
    async createTicket(context): Promise<Ticket> {
      const ticketId = context.handoffId
      const answer = await deliver({ type: 'ticket', ticketId, context })
      return { id: ticketId, ...(answer?.url === undefined ? {} : { url: answer.url }) }
    },
    async assignToAgent(ticketId, agentId) {
      await deliver({ type: 'assignment', ticketId, agentId })
    },
    async addComment(ticketId, text) {
      await deliver({ type: 'comment', ticketId, text })
    },
  }
}
