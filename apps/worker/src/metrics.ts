import type { EngineEvent } from '@hummdesk/core/assist/ports'
import type { Pool } from 'pg'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { RunJobsDeps } from './run-jobs.ts'

type Run = Parameters<RunJobsDeps['onRun']>[0]

export interface WorkerMetrics {
  registry: Registry
  jobRan: (run: Run) => void
  factSkipped: (type: string) => void
  engineReported: (event: EngineEvent) => void
}

const CLASSIFY = 'classify-message'

/** Everything the worker measures. Labels are names of ours, never ids. */
export function workerMetrics(relayPool: Pool): WorkerMetrics {
  const registry = new Registry()
  const registers = [registry]
  const jobs = new Histogram({
    name: 'hummdesk_job_seconds',
    help: 'Time a job took, by how it ended',
    labelNames: ['queue', 'job', 'outcome'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 30, 60],
    registers,
  })
  const classification = new Histogram({
    name: 'ai_classification_duration_seconds',
    help: 'Time a classification took',
    buckets: [0.5, 1, 2, 5, 10],
    registers,
  })
  const skipped = new Counter({
    name: 'hummdesk_facts_skipped_total',
    help: 'Facts nobody could be told of',
    labelNames: ['type'],
    registers,
  })
  const engines = new Counter({
    name: 'hummdesk_engine_events_total',
    help: 'Engines that failed, gave way to the built-in one, or were left alone for a while',
    labelNames: ['engine', 'ability', 'event', 'reason'],
    registers,
  })
  watchLedger(relayPool, registers)
  return {
    registry,
    jobRan: ({ queue, job, outcome, seconds }) => {
      jobs.observe({ queue, job, outcome }, seconds)
      if (job === CLASSIFY) classification.observe(seconds)
    },
    factSkipped: (type) => skipped.inc({ type }),
    engineReported: ({ engine, ability, event, reason }) => engines.inc({ engine, ability, event, reason }),
  }
}

function watchLedger(pool: Pool, registers: Registry[]): void {
  const lag = new Gauge({
    name: 'hummdesk_outbox_lag_seconds',
    help: 'Age of the oldest fact not told yet',
    registers,
    collect: async () => {
      const { rows } = await pool.query<{ seconds: number }>(`
        select coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as seconds from outbox where told_at is null`)
      lag.set(rows[0]?.seconds ?? 0)
    },
  })
  const states = new Gauge({
    name: 'hummdesk_jobs',
    help: 'Jobs in the ledger that are not done',
    labelNames: ['queue', 'state'],
    registers,
    collect: async () => {
      const { rows } = await pool.query<{ queue: string; state: string; jobs: number }>(`
        select queue, state, count(*)::integer as jobs from jobs where state in ('waiting', 'dispatched', 'failed') group by queue, state`)
      states.reset()
      for (const { queue, state, jobs } of rows) states.set({ queue, state }, jobs)
    },
  })
}
