import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createLog } from './create-log.ts'

function open() {
  const lines: string[] = []
  const log = createLog(
    'trace',
    new Writable({
      write: (chunk, _, done) => {
        lines.push(String(chunk))
        done()
      },
    }),
  )
  return { log, lines, text: () => lines.join('') }
}

describe('a log', () => {
  it('writes what it is told', () => {
    const { log, lines } = open()
    log.info({ accountId: 'a', ms: 12, heads: [{ seq: 1 }] }, 'answered')
    expect(JSON.parse(lines[0]!)).toMatchObject({
      level: 30,
      accountId: 'a',
      ms: 12,
      heads: [{ seq: 1 }],
      msg: 'answered',
    })
  })

  it.each([
    { authorization: 'CANARY' },
    { Authorization: 'CANARY' },
    { headers: { 'x-y': 'CANARY' } },
    { request: { cookies: { a: 'CANARY' } } },
    { body: 'CANARY' },
    { a: { b: { c: { password: 'CANARY' } } } },
    { list: [{ refreshToken: 'CANARY' }] },
    { clientSecret: 'CANARY', api_key: 'CANARY', apiKey: 'CANARY', sealedSecret: 'CANARY' },
    { url: '/x?token=CANARY&a=1' },
    { url: 'https://desk.example/agent/join#token=CANARY' },
    { target: 'postgres://hummdesk_app:CANARY@db/hummdesk' },
    { note: 'Authorization: Bearer CANARY123' },
    { note: 'hd_live_ab12cd34_CANARY' },
    { note: 'eyJhbGciOiJIUzI1NiJ9.CANARY.abc' },
    { a: { b: { c: { d: { e: { f: { g: 'CANARY' } } } } } } },
    { bytes: Buffer.from('CANARY') },
  ])('keeps %j to itself', (line) => {
    const { log, text } = open()
    log.error(line, 'x')
    expect(text()).not.toContain('CANARY')
  })

  it('keeps a secret in a sentence to itself', () => {
    const { log, text } = open()
    log.warn('refused Bearer CANARY123')
    log.warn({ err: new Error('cannot reach smtps://user:CANARY@mail.example') }, 'mail')
    expect(text()).not.toContain('CANARY')
    expect(text()).toContain('smtps://user:[redacted]@mail.example')
  })

  it('tells of a database’s error what is wrong and not with what', () => {
    const { log, lines, text } = open()
    const error = Object.assign(new Error('invalid input syntax for type uuid: "CANARY"'), {
      code: '22P02',
      detail: 'Key (email)=(CANARY) already exists.',
      where: "unnamed portal parameter $1 = 'CANARY'",
      constraint: 'users__email',
    })
    log.error({ err: error }, 'unexpected')
    expect(text()).not.toContain('CANARY')
    expect(JSON.parse(lines[0]!).err).toMatchObject({ code: '22P02', constraint: 'users__email' })
    expect(JSON.parse(lines[0]!).err.stack).toContain('    at ')
  })

  it('is one line, whatever somebody called themselves', () => {
    const { log, lines, text } = open()
    log.info({ name: 'a\r\nb\u001b[31m\u009b31m\u2028\u202etxt', 'k\u0007ey': 'v' }, 'x\r\n\u001b[2Jy')
    expect(lines).toHaveLength(1)
    expect(text().trimEnd()).toMatch(/^[\x20-\x7e]*$/)
  })
})
