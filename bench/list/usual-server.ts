/** The usual way: Fastify, a token, four awaited statements a request, unnamed, and zod over the answer. */

import { ConversationRow } from '@hummdesk/contract/conversations'
import { createSigner, createVerifier } from 'fast-jwt'
import { fastify } from 'fastify'
import pg from 'pg'
import { z } from 'zod'
import { listSql } from './rows.ts'

const [, , port, databaseUrl, account] = process.argv
const key = 'a secret for the bench, never for anything else'
const verify = createVerifier({ key })
const pool = new pg.Pool({ connectionString: databaseUrl ?? '', max: 8 })
const answer = z.object({ items: z.array(ConversationRow) })
const dated = (row: { lastActivityAt: Date; createdAt: Date }) => ({
  ...row,
  lastActivityAt: row.lastActivityAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
})

const app = fastify({ logger: false })
app.get('/', async (request) => {
  const { account: mine } = verify(String(request.headers.authorization).slice(7))
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('app.account_id', $1, true)", [mine])
    const { rows } = await client.query(listSql, [mine])
    await client.query('commit')
    return answer.parse({ items: rows.map(dated) })
  } finally {
    client.release()
  }
})
await app.listen({ port: Number(port), host: '127.0.0.1' })
process.send?.({ token: createSigner({ key })({ account }) })
