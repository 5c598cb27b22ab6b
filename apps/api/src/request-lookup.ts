import { AsyncLocalStorage } from 'node:async_hooks'
import type { Lookup } from '@hummdesk/core/accounts/ports'
import type { RequestContext } from '@hummdesk/core/audit/record-audit'
import type { Pool } from 'pg'

export interface RequestLookup {
  lookup: Lookup
  /** Runs the rest of a request so that the lookup knows where it came from. */
  within: (context: RequestContext, rest: () => void) => void
}

/**
 * Asks the functions of schema `auth` and tells them which request asks, so that what they write down of sessions and people
 * says where it came from. Each question is one transaction.
 */
export function createRequestLookup(pool: Pool): RequestLookup {
  const asking = new AsyncLocalStorage<RequestContext>()
  const query: Lookup['query'] = async <Row extends Record<string, unknown>>(asked: {
    name: string
    text: string
    values: unknown[]
  }) => {
    const client = await pool.connect()
    let isBroken = true
    try {
      await client.query('begin')
      await client.query("select set_config('app.request', $1, true)", [JSON.stringify(asking.getStore() ?? {})])
      try {
        const { rows } = await client.query<Row>(asked)
        await client.query('commit')
        return { rows }
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        isBroken = false
      }
    } finally {
      client.release(isBroken)
    }
  }
  return { lookup: { query }, within: (context, rest) => asking.run(context, rest) }
}
