import { z } from 'zod'
import type { Dispatched } from './dispatch.ts'
import type { QueueName } from './job.ts'

/** What a worker gets from the queue: ids. The work itself is read from the ledger, as the account it belongs to. */
export const Ticket = z.strictObject({ accountId: z.uuid(), jobId: z.uuid() })
export type Ticket = z.infer<typeof Ticket>

export interface TicketRun {
  ticket: Ticket
  queue: QueueName
  /** 1 for the first attempt of this hand-out. */
  attempt: number
  signal: AbortSignal
}

/** `again` gives the ticket back without counting the attempt; `giveUp` ends it whatever attempts were left. */
export type Outcome = 'done' | 'again' | 'giveUp'

export interface Working {
  /** Takes no more tickets, waits for those at work as long as `graceMs`, then tells them to stop. */
  close: (graceMs: number) => Promise<void>
}

/** The queue behind the ledger. It may forget everything at any time: the sweeper hands out again. */
export interface Queues {
  add: (queue: QueueName, jobs: readonly Dispatched[]) => Promise<void>
  /** Whether the queue still means to work on it. */
  isHeld: (queue: QueueName, queueId: string) => Promise<boolean>
  /** Starts working. A rejection is a failed attempt. */
  work: (queue: QueueName, run: (ticket: TicketRun) => Promise<Outcome>) => Working
  close: () => Promise<void>
}
