/** node:http, bare prepared pg, JSON.stringify: no sign-in, no validation, no walls. */
import { createServer } from 'node:http'
import pg from 'pg'
import { listSql } from './rows.ts'

const [, , port, databaseUrl, account] = process.argv
const pool = new pg.Pool({ connectionString: databaseUrl ?? '', max: 8 })
const server = createServer(async (_, response) => {
  const { rows } = await pool.query({ name: 'list', text: listSql, values: [account] })
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ items: rows }))
})
server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'))
