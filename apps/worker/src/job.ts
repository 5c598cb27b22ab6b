import type { Attempt, Engines } from '@hummdesk/core/assist/ports'
import type { Clock } from '@hummdesk/core/kernel/clock'
import type { DeliverMail } from '@hummdesk/core/people/ports'
import type { Keyring } from '@hummdesk/core/secrets/keyring'
import type { Tenant } from '@hummdesk/database/tenant'
import type { z } from 'zod'

export type QueueName = 'ai-classification' | 'ai-draft' | 'email' | 'indexing' | 'routing' | 'timers'

/** What comes first inside one account; the queue works smaller numbers first. */
export const urgency = { someoneWatches: 1, someoneWaits: 2, normal: 3, background: 4 } as const
export type Urgency = (typeof urgency)[keyof typeof urgency]

/** What every job may use, beside the account it is for. */
export interface JobDeps {
  engines: Engines
  deliverMail: DeliverMail
  /** Where browsers find this installation; links in mails begin with it. */
  publicUrl: string
  /** Opens the credentials a job needs, for as long as it needs them. */
  keyring: Keyring
  clock: Clock
}

/** Work somebody asked for: a line of the ledger to be. */
export interface NewJob {
  name: string
  queue: QueueName
  payload: object
  priority: Urgency
  /** ISO 8601; absent: at once. */
  dueAt?: string
}

interface Kind {
  readonly name: string
  readonly queue: QueueName
  readonly attempts: number
  /** The first pause before another attempt; each further one is twice as long. */
  readonly backoffMs: number
}

/** One kind of work, as the runner knows it: the payload is parsed before anything runs. */
export interface Job extends Kind {
  readonly run: (payload: unknown, tenant: Tenant, deps: JobDeps, attempt: Attempt) => Promise<unknown>
  /** Told when the last attempt failed. */
  readonly giveUp: (payload: unknown, tenant: Tenant) => Promise<void>
}

interface Said<Payload> extends Kind {
  /** Ids only: a job reads fresh state. */
  readonly payload: z.ZodType<Payload>
  readonly run: (payload: Payload, tenant: Tenant, deps: JobDeps, attempt: Attempt) => Promise<unknown>
  readonly giveUp?: (payload: Payload, tenant: Tenant) => Promise<unknown>
}

/** A job reads, thinks outside any transaction, writes; doing it twice changes nothing more. `for` asks for one, `at` for one later. */
export const job = <Payload extends object>({ name, queue, attempts, backoffMs, ...said }: Said<Payload>) => ({
  name,
  queue,
  attempts,
  backoffMs,
  run: async (payload: unknown, tenant: Tenant, deps: JobDeps, attempt: Attempt): Promise<unknown> =>
    said.run(said.payload.parse(payload), tenant, deps, attempt),
  giveUp: async (payload: unknown, tenant: Tenant): Promise<void> => {
    const parsed = said.payload.safeParse(payload)
    if (parsed.success) await said.giveUp?.(parsed.data, tenant)
  },
  for: (payload: Payload, priority: Urgency = urgency.normal): NewJob => ({ name, queue, payload, priority }),
  at: (dueAt: string, payload: Payload): NewJob => ({ name, queue, payload, priority: urgency.someoneWaits, dueAt }),
})
