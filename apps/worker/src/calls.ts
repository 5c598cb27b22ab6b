import { z } from 'zod'
import type { OutboxFact } from './outbox.ts'

// As the trigger of the outbox writes it.
const Row = z.tuple([z.int(), z.int(), z.uuid(), z.string(), z.unknown(), z.string()])

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return undefined
  }
}

/** The fact a call of the database brought; undefined when it brought none and the relay must look for itself. */
export function factCalled(payload: string | undefined): OutboxFact | undefined {
  const { data: row } = Row.safeParse(parsed(payload ?? ''))
  if (!row) return undefined
  const [id, seq, accountId, type, data, at] = row
  return { id, seq, accountId, type, data, at: new Date(at) }
}
