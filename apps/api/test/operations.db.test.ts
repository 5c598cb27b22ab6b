import { once } from 'node:events'
import { createServer } from 'node:net'
import { Writable } from 'node:stream'
import pg from 'pg'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import { serveMetrics } from '../src/serve-metrics.ts'
import { apiDesk, depsOf, PASSWORD } from './api.ts'
import { problemOf } from './calls.ts'

const lines: string[] = []
const logger = pino(
  { level: 'debug' },
  new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk))
      done()
    },
  }),
)
let isQueueDown = false
const desk = await apiDesk({
  logger,
  pingQueue: async () => {
    if (isQueueDown) throw new Error('away')
  },
})
const { api, db, given } = desk

/** An app on a database that is not there. */
const without = (pool: pg.Pool) => createApp(depsOf(db, { pool }))

describe('the probes', () => {
  it('say that all is well', async () => {
    expect((await api.app.inject('/livez')).json()).toEqual({ status: 'ok' })
    for (const url of ['/readyz', '/health']) {
      const response = await api.app.inject(url)
      expect(response.statusCode).toBe(200)
      expect(response.json()).toMatchObject({ status: 'ok', database: 'ok', queue: 'ok', assistant: 'built-in' })
    }
  })

  it('are not ready without the queue, and alive all the same', async () => {
    isQueueDown = true
    const response = await api.app.inject('/readyz')
    isQueueDown = false
    expect(response.statusCode).toBe(503)
    expect(response.json()).toMatchObject({ status: 'failing', database: 'ok', queue: 'failing' })
    expect((await api.app.inject('/livez')).statusCode).toBe(200)
  })
})

describe('without a database', () => {
  it('every request is answered, and told to come again', async () => {
    const { authorization } = await desk.signedIn(await given.account())
    const { app, close } = await without(new pg.Pool({ host: '127.0.0.1', port: 1 }))
    expect((await app.inject('/readyz')).json()).toMatchObject({ database: 'failing' })
    const signIn = { email: 'ada@example.com', password: PASSWORD }
    const answers = [
      await app.inject({ url: '/api/v1/conversations', headers: { authorization } }),
      await app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: signIn }),
      await app.inject({ url: `/api/v1/widget/config?key=pk_${'x'.repeat(20)}` }),
    ]
    for (const answer of answers) {
      expect(problemOf(answer)).toMatchObject({ status: 503, code: 'unavailable' })
      expect(answer.headers['retry-after']).toBe('2')
      expect(answer.body).not.toMatch(/ECONN|127\.0\.0\.1|stack|select/i)
    }
    await close()
  })

  it('that accepts and says nothing, nobody waits for ever', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const address = silent.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { app, close } = await without(new pg.Pool({ host: '127.0.0.1', port, connectionTimeoutMillis: 300 }))
    const config = await app.inject({ url: `/api/v1/widget/config?key=pk_${'x'.repeat(20)}` })
    expect(problemOf(config).code).toBe('unavailable')
    await close()
    silent.close()
  })
})

describe('what is written down', () => {
  it('is who asked for what and how it went, and no secret', async () => {
    const world = await given.account()
    const { authorization, agentId } = await desk.signedIn(world)
    lines.length = 0
    const secrets = ['S3CRET-BODY', 'S3CRET-QUERY', 'S3CRET-PASSWORD', 'S3CRET-COOKIE', authorization.slice(-20)]
    await api.app.inject({ url: '/api/v1/articles?search=S3CRET-QUERY', headers: { authorization } })
    await api.app.inject({
      method: 'POST',
      url: '/api/v1/auth/login',
      payload: { email: 'a@example.com', password: 'S3CRET-PASSWORD' },
      cookies: { hummdesk_session: 'S3CRET-COOKIE' },
    })
    await api.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: { note: 'S3CRET-BODY' } })
    await api.app.inject({ url: '/nothing/S3CRET-QUERY\u001b[31m%0d%0a' })
    const written = lines.join('')
    for (const secret of secrets) expect(written).not.toContain(secret)
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          method: 'GET',
          route: '/api/v1/articles',
          statusCode: 200,
          accountId: world.accountId,
        }),
        expect.objectContaining({ method: 'POST', route: '/api/v1/auth/login', statusCode: 401 }),
        expect.objectContaining({ route: 'unknown', statusCode: 404 }),
      ]),
    )
    expect(written).not.toContain(agentId)
  })

  it('is counted by route, on a port of its own', async () => {
    expect(problemOf(await api.app.inject('/metrics')).status).toBe(404)
    await api.app.inject('/api/v1/conversations/11111111-1111-4111-8111-111111111111')
    const { port, close } = await serveMetrics(api.registry, '127.0.0.1', 0)
    const response = await fetch(`http://127.0.0.1:${port}/metrics`)
    const text = await response.text()
    expect(text).toMatch(
      /^http_requests_total\{method="GET",route="\/api\/v1\/conversations\/:id",status_code="401"\} \d+$/m,
    )
    expect(text).toMatch(/^http_request_duration_seconds_bucket\{le="0.05",method="GET"/m)
    expect(text).toMatch(/^websocket_connections_active 0$/m)
    expect(text).toContain('process_cpu_seconds_total')
    expect(text).not.toMatch(/11111111-1111/)
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
    await close()
  })
})
