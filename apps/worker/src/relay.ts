import type { Pool, PoolClient } from 'pg'
import { alarm } from './alarm.ts'
import { factsCalled } from './calls.ts'
import type { Log } from './log.ts'
import { listUntold, markTold, numberCalled, numberNext, type OutboxFact, type Places, type React } from './outbox.ts'

export interface RelayDeps {
  pool: Pool
  react: React
  /** Reads at once, speaks when the facts have their places. Answers the ids that need no more telling. */
  tell: (facts: readonly OutboxFact[], places: Promise<Places>) => Promise<number[]>
  /** There may be work to hand out. */
  onWork: () => void
  log: Log
}

const BATCH = 200
const LOOK_MS = 1_000

/** Marks what was told without holding up the next facts; what could not be marked is told again. */
function marker({ pool, log }: RelayDeps) {
  let marking = Promise.resolve()
  return {
    mark: (ids: readonly number[]): void => {
      if (ids.length === 0) return
      marking = Promise.all([marking, markTold(pool, ids)]).then(
        () => {},
        (error: unknown) => log.warn({ err: error }, 'told facts could not be marked and will be told again'),
      )
    },
    done: (): Promise<void> => marking,
  }
}
type Marker = ReturnType<typeof marker>

/** The short way: the rows behind the facts are read while these get their numbers. */
async function relayCalled(
  client: PoolClient,
  facts: readonly OutboxFact[],
  deps: RelayDeps,
  marked: Marker,
): Promise<void> {
  const places = numberCalled(client, facts, deps.react)
  const [told] = await Promise.all([deps.tell(facts, places), places.then(deps.onWork)])
  marked.mark(told)
}

/** What no call came for. */
async function relayMissed(client: PoolClient, deps: RelayDeps, marked: Marker): Promise<void> {
  for (let count = BATCH; count === BATCH; ) {
    const { facts, places } = await numberNext(client, BATCH, deps.react)
    count = facts.length
    if (count === 0) return
    deps.onWork()
    marked.mark(await deps.tell(facts, Promise.resolve(places)))
  }
}

/** Tells what a crash, a failed read or unreachable sockets left untold. Clients know a fact they had by its number. */
async function retell(client: PoolClient, { tell }: RelayDeps, marked: Marker): Promise<void> {
  await marked.done()
  for (let afterId = 0; ; ) {
    const { facts, places } = await listUntold(client, BATCH, afterId)
    const last = facts.at(-1)
    if (!last) return
    const told = await tell(facts, Promise.resolve(places))
    marked.mark(told)
    if (facts.length < BATCH || told.length === 0) return
    afterId = last.id
  }
}

/**
 * Carries committed facts out of the outbox until `over`: numbers them together with the jobs they cause, tells them, marks
 * them. Called by the commit with the facts themselves; what a call did not bring is looked for every second. Nothing is
 * awaited inside a transaction but that transaction. A crash between any two steps repeats the step, and a repeat changes
 * nothing.
 */
export async function relay(client: PoolClient, over: AbortSignal, deps: RelayDeps): Promise<void> {
  const bell = alarm()
  const called: OutboxFact[] = []
  let lookAt = Number.NEGATIVE_INFINITY
  over.addEventListener('abort', bell.wake)
  client.on('notification', ({ channel, payload }) => {
    if (channel === 'hummdesk_jobs') return deps.onWork()
    const facts = factsCalled(payload)
    if (facts) called.push(...facts)
    else lookAt = Number.NEGATIVE_INFINITY
    bell.wake()
  })
  await client.query('listen hummdesk_outbox')
  await client.query('listen hummdesk_jobs')
  const marked = marker(deps)
  while (!over.aborted) {
    const facts = called.splice(0, BATCH)
    if (facts.length > 0) await relayCalled(client, facts, deps, marked)
    if (performance.now() >= lookAt) {
      lookAt = performance.now() + LOOK_MS
      await relayMissed(client, deps, marked)
      await retell(client, deps, marked)
    }
    if (called.length === 0) await bell.wait(Math.max(0, lookAt - performance.now()))
  }
  await marked.done()
}
