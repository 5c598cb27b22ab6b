import { z } from 'zod'
import type { OutboxFact } from './outbox.ts'

// As the trigger of the outbox writes them.
const Rows = z.array(z.tuple([z.int(), z.uuid(), z.string(), z.unknown(), z.string()]))

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return undefined
  }
}

/** The facts a call of the database brought; undefined when it brought none and the relay must look for itself. */
export const factsCalled = (payload: string | undefined): OutboxFact[] | undefined =>
  Rows.safeParse(parsed(payload ?? '')).data?.map(([id, accountId, type, data, at]) => ({
    id,
    accountId,
    type,
    data,
    at: new Date(at),
  }))
