import type { LiveFact, WidgetFact } from '@hummdesk/contract/facts'
import type { Tenant } from '@hummdesk/database/tenant'
import type { Log } from './log.ts'
import type { OutboxFact } from './outbox.ts'
import { faultOf } from './short-error.ts'

/** What some rooms hear, each of their listeners once. */
export type Announcement =
  | { rooms: string[]; event: 'fact'; body: LiveFact }
  | { rooms: string[]; event: 'widget'; body: WidgetFact }

/** Says it to everyone in the room, whichever process holds their sockets. Rejects when it could not be handed on. */
export type Tell = (announcement: Announcement) => Promise<void>

/** Reads the rows some facts changed, once, as the tenant, and says who is to hear what of them. */
export type ReadFacts = (tenant: Tenant, facts: readonly OutboxFact[]) => Promise<Announcement[]>

/** Those of some facts that truly stand in the outbox. */
export type Confirmed = Promise<ReadonlySet<OutboxFact>>

export interface TellDeps {
  tenantOf: (accountId: string) => Tenant
  read: ReadFacts
  tell: Tell
  /** Rejects when the database answers nothing at all: then no fact is to blame. */
  ask: () => Promise<unknown>
  log: Log
  /** Hears of every fact that was given up. */
  onSkipped: (fact: OutboxFact) => void
}

const MAX_TRIES = 10

/**
 * Tells facts and answers which ids need no more telling. A fact whose rows cannot be read holds nobody up: it is tried again
 * later, and skipped in the end if the database answers everything but this. A room that cannot be reached blames no fact.
 * Reading begins at once, speaking when the facts are confirmed: what is not is never spoken of.
 */
export function teller({ tenantOf, read, tell, ask, log, onSkipped }: TellDeps) {
  const tries = new Map<number, number>()

  const blame = async (fact: OutboxFact, error: unknown): Promise<number[]> => {
    try {
      await ask()
    } catch {
      return []
    }
    const tried = (tries.get(fact.id) ?? 0) + 1
    if (tried < MAX_TRIES) {
      tries.set(fact.id, tried)
      log.warn(
        { ...faultOf(error), fact: fact.id, type: fact.type, tried },
        'a fact could not be read and will be told later',
      )
      return []
    }
    tries.delete(fact.id)
    onSkipped(fact)
    log.error({ ...faultOf(error), fact: fact.id, type: fact.type, tried }, 'a fact could not be read and was skipped')
    return [fact.id]
  }

  const tellSome = async (tenant: Tenant, facts: readonly OutboxFact[], confirmed: Confirmed): Promise<number[]> => {
    let announcements: Announcement[]
    try {
      announcements = await read(tenant, facts)
    } catch (error) {
      const [only, ...others] = facts
      if (only && others.length === 0) return (await confirmed).has(only) ? blame(only, error) : []
      const told: number[] = []
      for (const fact of facts) told.push(...(await tellSome(tenant, [fact], confirmed)))
      return told
    }
    const known = await confirmed
    const real = facts.filter((fact) => known.has(fact))
    if (real.length === 0) return []
    if (real.length < facts.length) return tellSome(tenant, real, confirmed)
    try {
      await Promise.all(announcements.map(tell))
    } catch (error) {
      log.warn({ err: error, facts: facts.length }, 'sockets could not be reached, facts will be told later')
      return []
    }
    for (const { id } of facts) tries.delete(id)
    return facts.map(({ id }) => id)
  }

  return async (facts: readonly OutboxFact[], confirmed: Confirmed): Promise<number[]> => {
    const accounts = Map.groupBy(facts, ({ accountId }) => accountId)
    const telling = [...accounts].map(([accountId, own]) => tellSome(tenantOf(accountId), own, confirmed))
    return (await Promise.all(telling)).flat()
  }
}
