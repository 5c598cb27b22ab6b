import type { Pool, PoolClient } from 'pg'
import { alarm } from './alarm.ts'
import type { NewJob } from './job.ts'
import type { Log } from './log.ts'
import { listUntold, markTold, type NumberedFact, numberFacts } from './outbox.ts'

export interface RelayDeps {
  pool: Pool
  react: (fact: NumberedFact) => NewJob[]
  /** Answers the ids that need no more telling. May read at once, and says nothing before `after`. */
  tell: (facts: readonly NumberedFact[], after?: Promise<void>) => Promise<number[]>
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

/** Tells what a crash, a failed read or unreachable sockets left untold. Clients know a fact they had by its number. */
async function retell(client: PoolClient, { tell }: RelayDeps, marked: Marker): Promise<void> {
  await marked.done()
  for (let afterId = 0; ; ) {
    const facts = await listUntold(client, BATCH, afterId)
    const last = facts.at(-1)
    if (!last) return
    const told = await tell(facts)
    marked.mark(told)
    if (facts.length < BATCH || told.length === 0) return
    afterId = last.id
  }
}

/** @returns how many facts went on */
async function relayNext(client: PoolClient, { react, tell, onWork }: RelayDeps, marked: Marker): Promise<number> {
  const { facts, commit } = await numberFacts(client, BATCH)
  const committing = commit(react)
  // The rows are there already: they are read while the numbers are committed.
  const [told] = await Promise.all([tell(facts, committing), committing.then(() => facts.length > 0 && onWork())])
  marked.mark(told)
  return facts.length
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
  const marked = marker(deps)
  for (let lookedAt = Number.NEGATIVE_INFINITY; !over.aborted; ) {
    const count = await relayNext(client, deps, marked)
    if (performance.now() - lookedAt >= LOOK_MS) {
      await retell(client, deps, marked)
      lookedAt = performance.now()
    }
    if (count < BATCH) await bell.wait(LOOK_MS)
  }
  await marked.done()
}
