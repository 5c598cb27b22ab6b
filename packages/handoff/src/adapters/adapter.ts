import type { ContextPackage } from '../context/context-package.ts'
import type { Agent } from '../routing/agent.ts'

export interface Ticket {
  readonly id: string
  readonly url?: string | undefined
  /** The ticket is there, and this about it is not as it was asked. */
  readonly warning?: string | undefined
}

/** What a help desk must do to take hand-offs. Write one for yours; ids are texts. */
export interface HelpdeskAdapter {
  readonly name: string
  /** Who could take a conversation now. */
  checkAgentAvailability(): Promise<readonly Agent[]>
  /**
   * Makes one ticket for `context.handoffId`, however often it is asked: where an answer was lost, what is there is looked up
   * first. `isRepeat` says that an earlier call may have got through.
   */
  createTicket(context: ContextPackage, options?: { isRepeat?: boolean }): Promise<Ticket>
  assignToAgent(ticketId: string, agentId: string): Promise<void>
  /** A note that only agents see. */
  addComment(ticketId: string, text: string): Promise<void>
}

/** A help desk said no, or nothing. `status` is its HTTP status, none when there was no answer. */
export class HelpdeskError extends Error {
  readonly helpdesk: string
  readonly status: number | undefined
  /** Another try may get through. */
  readonly isPassing: boolean
  /** Milliseconds the help desk asks to wait. */
  retryAfter = 0

  constructor(helpdesk: string, message: string, status?: number) {
    super(`${helpdesk}: ${message}`)
    this.name = 'HelpdeskError'
    this.helpdesk = helpdesk
    this.status = status
    this.isPassing = status === undefined || status === 429 || status >= 500
  }
}
