import type { IncomingMessage } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parseNetworks } from '../src/networks.ts'
import { type Asked, createSafeFetch } from '../src/safe-fetch.ts'
import { honeypot, silentPort } from './honeypot.ts'

/** May call one port of this machine, by the name partner.example. */
const allowed = (port: number) =>
  createSafeFetch({
    allowed: parseNetworks(`127.0.0.0/8:${port}`),
    plainHttp: false,
    lookup: async (name) => (name === 'partner.example' ? ['127.0.0.1'] : ['93.184.215.14']),
  })

async function partner(answer: Parameters<typeof honeypot>[0]) {
  const pot = await honeypot(answer)
  const safe = allowed(pot.port)
  const at = (path: string) => `http://partner.example:${pot.port}${path}`
  return { ...pot, at, get: (path: string, asked?: Asked) => safe.fetch(at(path), asked) }
}

describe('an allowed network', () => {
  it('is asked by the name, over the address that was checked', async () => {
    const seen: IncomingMessage['headers'][] = []
    const { get, at, port, visits } = await partner((request, response) => {
      seen.push(request.headers)
      response.setHeader('content-type', 'application/json').setHeader('set-cookie', 'a=b').end('{"ok":true}')
    })
    expect(await (await get('/x', { headers: { authorization: 'Bearer 1' } })).json()).toEqual({ ok: true })
    expect(seen[0]).toMatchObject({ host: `partner.example:${port}`, authorization: 'Bearer 1' })
    await get('/x')
    expect(seen[1]).not.toHaveProperty('cookie')
    await expect(allowed(port).check(at('/'))).resolves.toBeUndefined()
    expect(visits()).toBe(2)
  })

  it('is one network and one port, not the machine', async () => {
    const { port, visits } = await partner((_, response) => response.end())
    const other = createSafeFetch({
      allowed: parseNetworks(`127.0.0.2/32:${port}`),
      plainHttp: true,
      lookup: async () => [],
    })
    await expect(other.fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ reason: 'address_not_allowed' })
    await expect(other.fetch(`http://[::1]:${port}/`)).rejects.toMatchObject({ reason: 'address_not_allowed' })
    await expect(other.fetch('http://127.0.0.2:80/')).rejects.toMatchObject({ reason: 'address_not_allowed' })
    expect(visits()).toBe(0)
  })

  it.each(['10.0.0.0', '10.0.0.0/33', 'localhost/8', '10.0.0.0/8:0', '10.0.0.0/8:99999', '::1/129', '10.0.0.0/8;'])(
    'cannot be written as %s',
    (text) => {
      expect(() => parseNetworks(text)).toThrow(text)
    },
  )

  it('may be of either family', () => {
    expect(parseNetworks(' fd00::/8:8443 , 10.0.0.0/8,')).toMatchObject([{ ports: [8443] }, { ports: [80, 443] }])
  })
})

describe('redirects', () => {
  it('are followed three times and looked at each time', async () => {
    const { get, visits } = await partner((request, response) => {
      const hop = Number(request.url?.slice(1))
      if (hop === 3) response.end('there')
      else response.writeHead(302, { location: `/${hop + 1}` }).end()
    })
    expect(await (await get('/0')).text()).toBe('there')
    expect(visits()).toBe(4)
  })

  it('end after three', async () => {
    const { get, visits } = await partner((_, response) => response.writeHead(302, { location: '/again' }).end())
    await expect(get('/')).rejects.toMatchObject({ reason: 'too_many_redirects', isRefusal: true })
    expect(visits()).toBe(4)
  })

  it.each([
    ['to loopback', 'http://127.0.0.1:PORT/'],
    ['to the cloud', 'http://169.254.169.254/latest/'],
    ['to IPv6', 'http://[::ffff:7f00:1]:PORT/'],
    ['to a scheme', 'file:///etc/passwd'],
    ['to a script', 'javascript:alert(1)'],
    ['to a port', 'https://partner.example:6379/'],
    ['with somebody in front', 'http://a:b@partner.example/'],
    ['to nothing', 'http://['],
  ])('%s are not', async (_, location) => {
    const pot = await honeypot((__, response) => response.end('secret'))
    const { get, visits } = await partner((__, response) =>
      response.writeHead(302, { location: location.replace('PORT', String(pot.port)) }).end(),
    )
    await expect(get('/')).rejects.toMatchObject({ name: 'FetchFailure' })
    expect([visits(), pot.visits()]).toEqual([1, 0])
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('give a %s back instead of sending it again', async (method) => {
    const { get, visits } = await partner((_, response) => response.writeHead(307, { location: '/other' }).end())
    expect((await get('/', { method, body: 'pay' })).status).toBe(307)
    expect(visits()).toBe(1)
  })

  it('do not tell one server what was meant for another', async () => {
    const seen: IncomingMessage['headers'][] = []
    const second = await honeypot((request, response) => {
      seen.push(request.headers)
      response.end('second')
    })
    const first = await honeypot((_, response) =>
      response.writeHead(302, { location: `http://other.example:${second.port}/` }).end(),
    )
    const safe = createSafeFetch({
      allowed: parseNetworks(`127.0.0.1/32:${first.port},127.0.0.1/32:${second.port}`),
      plainHttp: false,
      lookup: async () => ['127.0.0.1'],
    })
    const asked = { headers: { Authorization: 'Bearer 1', 'X-Key': '2', accept: 'text/plain' } }
    expect(await (await safe.fetch(`http://one.example:${first.port}/`, asked)).text()).toBe('second')
    expect(seen[0]).toMatchObject({ accept: 'text/plain' })
    expect(seen[0]).not.toHaveProperty('authorization')
    expect(seen[0]).not.toHaveProperty('x-key')
  })
})

describe('answers', () => {
  const MEGABYTE = 1_024 * 1_024

  it('that never end are let go at the limit', async () => {
    const { get } = await partner((_, response) => {
      const more = (): void => {
        if (response.destroyed) return
        response.write(Buffer.alloc(65_536))
        setImmediate(more)
      }
      more()
    })
    await expect(get('/', { maxBytes: MEGABYTE })).rejects.toMatchObject({ reason: 'too_large' })
  })

  it('are counted unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * MEGABYTE), { level: 9 })
    const { get } = await partner((_, response) => response.setHeader('content-encoding', 'gzip').end(bomb))
    expect(bomb.byteLength).toBeLessThan(MEGABYTE)
    await expect(get('/', { maxBytes: MEGABYTE })).rejects.toMatchObject({ reason: 'too_large' })
  })

  it('packed and small come unpacked', async () => {
    const { get } = await partner((_, response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync('hello')),
    )
    expect(await (await get('/')).text()).toBe('hello')
  })

  it('that come a byte at a time are given up', async () => {
    const { get } = await partner((_, response) => {
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(timer))
    })
    await expect(get('/', { timeoutMs: 300 })).rejects.toMatchObject({ reason: 'timed_out', isRefusal: false })
  })

  it('that never begin are given up', async () => {
    const { get } = await partner(() => undefined)
    await expect(get('/', { timeoutMs: 200 })).rejects.toMatchObject({ reason: 'timed_out' })
  })

  it('with endless headers are not read', async () => {
    const { get } = await partner((_, response) => {
      for (let index = 0; index < 40; index += 1) response.setHeader(`x-${index}`, 'y'.repeat(1_024))
      response.end()
    })
    await expect(get('/')).rejects.toMatchObject({ reason: 'unreachable' })
  })

  it('without a body have none', async () => {
    const { get } = await partner((_, response) => response.writeHead(204).end())
    expect(await (await get('/')).text()).toBe('')
    expect((await get('/', { method: 'HEAD' })).status).toBe(204)
  })

  it('that nobody gives are said to be so', async () => {
    const port = await silentPort()
    await expect(allowed(port).fetch(`http://partner.example:${port}/`)).rejects.toMatchObject({
      reason: 'unreachable',
    })
  })

  it('nobody waits for any more end with the caller', async () => {
    const { get } = await partner(() => undefined)
    const asked = get('/', { signal: AbortSignal.timeout(100) })
    await expect(asked).rejects.not.toMatchObject({ reason: 'timed_out' })
  })
})

it('takes no proxy from the environment', async () => {
  const proxy = await honeypot((_, response) => response.end('through a proxy'))
  const { get } = await partner((_, response) => response.end('straight'))
  for (const name of ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY']) process.env[name] = `http://127.0.0.1:${proxy.port}`
  try {
    expect(await (await get('/')).text()).toBe('straight')
    expect(proxy.visits()).toBe(0)
  } finally {
    for (const name of ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY']) delete process.env[name]
  }
})
