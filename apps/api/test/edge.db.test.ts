import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { apiDesk } from './api.ts'
import { problemOf } from './calls.ts'
import { furnish } from './house.ts'

const api = await apiDesk()
const { app } = api.api
const house = await furnish(api)
const { authorization } = await api.signedIn(house, 'owner')

await app.listen({ port: 0, host: '127.0.0.1' })
const address = app.server.address()
const port = typeof address === 'object' && address ? address.port : 0

/** Bytes as they are, and the answer as it is. */
async function speak(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(bytes)
  let answer = ''
  for await (const chunk of socket) answer += chunk
  return answer
}

describe('what never became a request', () => {
  it.each([
    [
      'headers without end',
      `GET /livez HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`,
      431,
      'headers_too_large',
    ],
    ['no HTTP at all', 'hello there\r\n\r\n', 400, 'bad_request'],
    ['a method nobody knows', 'BREW /livez HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'bad_request'],
    ['a NUL in a header', 'GET /livez HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n', 400, 'bad_request'],
    [
      'two lengths',
      'POST /api/v1/auth/logout HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
      400,
      'bad_request',
    ],
    [
      'a length and chunks',
      'POST /api/v1/auth/logout HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'bad_request',
    ],
  ])('%s gets a problem and is hung up on', async (_, bytes, status, code) => {
    const answer = await speak(bytes)
    expect(answer).toContain(`HTTP/1.1 ${status} `)
    expect(answer).toContain('application/problem+json')
    expect(answer).toContain(`"code":"${code}"`)
  })

  it('is not waited for long, headers and body alike', () => {
    // Node looks at a slow body only where headers have no more time than the whole request.
    expect([app.server.headersTimeout, app.server.requestTimeout]).toEqual([12_000, 12_000])
  })

  it('takes nobody else down', async () => {
    expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200)
  })
})

describe('headers', () => {
  const ask = (headers: string) => speak(`GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`)

  it('are a hundred at most', async () => {
    const many = (count: number): string => Array.from({ length: count }, (_, at) => `x-${at}: y\r\n`).join('')
    expect(await ask(many(98))).toContain('HTTP/1.1 200 ')
    for (const count of [99, 1_000]) expect(await ask(many(count))).toContain('"code":"headers_too_large"')
  })

  it.each(['Host: y', 'Authorization: a\r\nAuthorization: b', 'Origin: https://a\r\norigin: https://b'])(
    'say once what may be said once: %j',
    async (twice) => expect(await ask(`${twice}\r\n`)).toMatch(/HTTP\/1\.1 400 [\s\S]*"code":"bad_request"/),
  )

  it('are not folded', async () => {
    expect(await ask('X-One: a\r\n b\r\n')).toContain('HTTP/1.1 400 ')
  })
})

describe('a body', () => {
  const send = (payload: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/teams',
      payload,
      headers: { authorization, 'content-type': 'application/json' },
    })
  const sized = (bytes: number): string => JSON.stringify({ name: 'x' }).padEnd(bytes, ' ')

  it('may be as large as the limit and not a byte larger, whether it says its length or not', async () => {
    expect(problemOf(await send(sized(64 * 1024))).code).toBe('invalid_request')
    expect(problemOf(await send(sized(64 * 1024 + 1))).code).toBe('body_too_large')
    const head = `POST /api/v1/teams HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: ${authorization}\r\n`
    const chunk = `8000\r\n${' '.repeat(0x8000)}\r\n`
    const answer = await speak(
      `${head}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(3)}0\r\n\r\n`,
    )
    expect(answer).toContain('HTTP/1.1 413 ')
  })

  it('may be deep, and is refused by name all the same', async () => {
    const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
    for (const depth of [5_000, 30_000]) {
      expect(problemOf(await send(deep(depth)))).toMatchObject({ status: 422, errors: [{ at: 'body' }] })
      const field = problemOf(await send(`{"name":"x","category":null,"more":${deep(depth)}}`))
      expect(field).toMatchObject({ status: 422, errors: [{ at: 'body.more' }] })
    }
  })
})

describe('a path', () => {
  const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'TRACE' | 'OPTIONS', url: string) =>
    app.inject({ method: method as 'GET', url })

  it('that is nowhere is not found', async () => {
    const paths = [
      '/api/v1/nothing',
      '/api',
      '/nothing',
      '/.env',
      '/.git/config',
      '/package.json',
      '/metrics',
      '/%2e%2e/x',
    ]
    for (const path of [...paths, '/api/v1/../../etc/passwd', `/x/${'y'.repeat(5000)}`])
      expect(problemOf(await ask('GET', path)), path).toMatchObject({ status: 404, code: 'not_found' })
  })

  it('that cannot be read is a bad request', async () => {
    expect(problemOf(await ask('GET', '/api/v1/%zz')).code).toBe('bad_request')
  })

  it('known by another method says which', async () => {
    const response = await ask('DELETE', '/api/v1/conversations')
    expect(problemOf(response)).toMatchObject({ status: 405, code: 'method_not_allowed' })
    expect(response.headers.allow).toBe('GET')
    expect(problemOf(await ask('TRACE', '/api/v1/me')).status).toBe(405)
    expect(problemOf(await ask('GET', `/api/v1/articles/${randomUUID()}/publish`)).status).toBe(405)
  })

  it('of another method is not reached by a header that claims it', async () => {
    const response = await app.inject({
      method: 'GET',
      url: `/api/v1/articles/${house.articleId}`,
      headers: { authorization, 'x-http-method-override': 'DELETE', 'x-original-url': '/api/v1/articles' },
    })
    expect(response.json()).toMatchObject({ id: house.articleId })
  })
})

describe('a page of another site', () => {
  const ask = (
    origin: string,
    { url = '/api/v1/me', method = 'GET' }: { url?: string; method?: 'GET' | 'OPTIONS' } = {},
  ) => app.inject({ method, url, headers: { origin, 'access-control-request-method': 'GET', authorization } })
  const strangers = [
    'https://evil.example',
    'null',
    'http://desk.test.evil.example',
    'https://desk.test',
    'http://desk.test:81',
    'http://sub.desk.test',
    'https://office.example.com.evil.example',
    'HTTPS://OFFICE.EXAMPLE.COM',
  ]

  it('may read nothing of the agents’ API', async () => {
    for (const origin of strangers)
      for (const method of ['GET', 'OPTIONS'] as const) {
        const { headers } = await ask(origin, { method })
        expect(headers['access-control-allow-origin'], origin).toBeUndefined()
        expect(headers['access-control-allow-credentials'], origin).toBeUndefined()
      }
  })

  it('of ours may, with its cookies', async () => {
    for (const origin of ['http://desk.test', 'https://office.example.com']) {
      const { headers, statusCode } = await ask(origin)
      expect(statusCode).toBe(200)
      expect(headers).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
      })
      expect(String(headers.vary).toLowerCase()).toContain('origin')
      expect((await ask(origin, { method: 'OPTIONS' })).statusCode).toBe(204)
    }
  })

  it('may speak to the widget’s API, without credentials', async () => {
    const { headers } = await ask('https://shop.example', { url: `/api/v1/widget/config?key=${house.key}` })
    expect(headers['access-control-allow-origin']).toBe('https://shop.example')
    expect(headers['access-control-allow-credentials']).toBeUndefined()
  })
})

describe('an answer', () => {
  it('carries the headers of an API, and tells nothing of what runs', async () => {
    for (const url of ['/api/v1/me', '/api/v1/nothing', '/livez', '/api/openapi.json']) {
      const { headers } = await app.inject({ url, headers: { authorization } })
      expect(headers, url).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-site',
      })
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('server')
      expect(headers).not.toHaveProperty('strict-transport-security')
    }
  })

  it('is known by an id of ours, whatever the caller says', async () => {
    const { headers } = await app.inject({ url: '/livez', headers: { 'x-request-id': 'mine\u001b[31m' } })
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })
})
