import type { Pool, PoolClient } from 'pg'
import { alarm } from './alarm.ts'
import type { NewJob } from './job.ts'
import { listUntold, markTold, type NumberedFact, numberFacts } from './outbox.ts'

export interface RelayDeps {
  pool: Pool
  react: (fact: NumberedFact) => NewJob[]
  /** Answers the ids that need no more telling. */
  tell: (facts: readonly NumberedFact[]) => Promise<number[]>
  /** There may be work to hand out. */
  onWork: () => void
}

const BATCH = 200
const LOOK_MS = 1_000

async function tellAndMark({ pool, tell }: RelayDeps, facts: readonly NumberedFact[]): Promise<number> {
  const told = await tell(facts)
  if (told.length > 0) await markTold(pool, told)
  return told.length
}

/** Tells what a crash, a failed read or unreachable sockets left untold. Clients know a fact they had by its number. */
async function retell(client: PoolClient, deps: RelayDeps): Promise<void> {
  for (let afterId = 0; ; ) {
    const facts = await listUntold(client, BATCH, afterId)
    const last = facts.at(-1)
    if (!last) return
    const told = await tellAndMark(deps, facts)
    if (facts.length < BATCH || told === 0) return
    afterId = last.id
  }
}

/**
 * Carries committed facts out of the outbox until `over`: numbers them together with the jobs they cause, then tells them,
 * then marks them. Woken by the commit, and looks by itself every second in case a call was lost. Nothing is awaited inside a
 * transaction but that transaction. A crash between any two steps repeats the step, and a repeat changes nothing.
 */
export async function relay(client: PoolClient, over: AbortSignal, deps: RelayDeps): Promise<void> {
  const bell = alarm()
  over.addEventListener('abort', bell.wake)
  client.on('notification', ({ payload }) => (payload === 'jobs' ? deps.onWork() : bell.wake()))
  await client.query('listen hummdesk_outbox')
  for (let lookedAt = Number.NEGATIVE_INFINITY; !over.aborted; ) {
    const facts = await numberFacts(client, BATCH, deps.react)
    if (facts.length > 0) {
      deps.onWork()
      await tellAndMark(deps, facts)
    }
    if (performance.now() - lookedAt >= LOOK_MS) {
      await retell(client, deps)
      lookedAt = performance.now()
    }
    if (facts.length < BATCH) await bell.wait(LOOK_MS)
  }
}
