import type { Pool, PoolClient } from 'pg'
import { alarm } from './alarm.ts'
import { factCalled } from './calls.ts'
import type { Log } from './log.ts'
import { confirmCalled, insertJobs, listUntold, markTold, type OutboxFact, type React } from './outbox.ts'
import type { Confirmed } from './tell.ts'

export interface RelayDeps {
  pool: Pool
  react: React
  /** Reads at once, speaks when the facts are confirmed. Answers the ids that need no more telling. */
  tell: (facts: readonly OutboxFact[], confirmed: Confirmed) => Promise<number[]>
  /** There may be work to hand out. */
  onWork: () => void
  log: Log
}

const BATCH = 200
const LOOK_MS = 1_000

/** Ends what was told, once its jobs are written, without holding up the next facts. What could not be ended is told again. */
function marker({ pool, log }: RelayDeps) {
  let marking = Promise.resolve()
  return {
    mark: (telling: Promise<readonly number[]>, working: Promise<void>): void => {
      const marked = Promise.all([telling, working]).then(([ids]) => (ids.length > 0 ? markTold(pool, ids) : undefined))
      marking = Promise.all([marking, marked]).then(
        () => {},
        (error: unknown) => log.warn({ err: error }, 'told facts could not be marked and will be told again'),
      )
    },
    done: (): Promise<void> => marking,
  }
}
type Marker = ReturnType<typeof marker>

/** Tells some facts and writes their jobs, side by side. @returns how many need no more telling */
async function carry(
  facts: readonly OutboxFact[],
  confirmed: Confirmed,
  { pool, react, tell, onWork }: RelayDeps,
  marked: Marker,
): Promise<number> {
  const working = confirmed.then((known) => insertJobs(pool, [...known], react)).then(onWork)
  const telling = tell(facts, confirmed)
  marked.mark(telling, working)
  return (await telling).length
}

/** What a lost call, a crash, a failed read or unreachable sockets left untold. Clients know a fact they had by its number. */
async function carryLeft(client: PoolClient, deps: RelayDeps, marked: Marker): Promise<void> {
  // What is in hand is not left.
  await marked.done()
  for (let afterId = 0; ; ) {
    const facts = await listUntold(client, BATCH, afterId)
    const last = facts.at(-1)
    if (!last) return
    const told = await carry(facts, Promise.resolve(new Set(facts)), deps, marked)
    await marked.done()
    if (facts.length < BATCH || told === 0) return
    afterId = last.id
  }
}

/**
 * Carries committed facts out of the outbox until `over`: tells them, writes the jobs they cause, marks them. Called by the
 * commit with the facts themselves; what a call did not bring is looked for every second. A crash between any two steps
 * repeats the step, and a repeat changes nothing.
 */
export async function relay(client: PoolClient, over: AbortSignal, deps: RelayDeps): Promise<void> {
  const bell = alarm()
  const called: OutboxFact[] = []
  let lookAt = Number.NEGATIVE_INFINITY
  over.addEventListener('abort', bell.wake)
  client.on('notification', ({ channel, payload }) => {
    if (channel === 'hummdesk_jobs') return deps.onWork()
    const fact = factCalled(payload)
    if (fact) called.push(fact)
    else lookAt = Number.NEGATIVE_INFINITY
    bell.wake()
  })
  await client.query('listen hummdesk_outbox')
  await client.query('listen hummdesk_jobs')
  const marked = marker(deps)
  while (!over.aborted) {
    const facts = called.splice(0, BATCH)
    if (facts.length > 0) await carry(facts, confirmCalled(client, facts), deps, marked)
    if (performance.now() >= lookAt) {
      lookAt = performance.now() + LOOK_MS
      await carryLeft(client, deps, marked)
    }
    if (called.length === 0) await bell.wait(Math.max(0, lookAt - performance.now()))
  }
  await marked.done()
}
