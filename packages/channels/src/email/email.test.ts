import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { keepMail } from './keep-mail.ts'
import { sendMail } from './send-mail.ts'

const { signal } = new AbortController()
const mail = {
  to: 'ada@example.com',
  subject: 'Willkommen, schön!',
  text: 'Hello Ada,\n.\nthis is a line of its own.\n',
}
const from = 'Hummdesk <desk@example.com>'
const toClose: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0)) await close()
})

interface Taken {
  from: string
  to: string[]
  raw: string
}

/** A true mail server on a port of its own. `refuse` is what it answers to everyone. */
async function mailServer({ refuse }: { refuse?: number } = {}): Promise<{ url: string; taken: Taken[] }> {
  const taken: Taken[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) =>
      done(refuse ? Object.assign(new Error('not today'), { responseCode: refuse }) : undefined),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString(),
        })
        done()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  toClose.push(() => new Promise<void>((resolve) => server.close(resolve)))
  const address = listening.address()
  return { url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, taken }
}

describe('sendMail', () => {
  it('hands the mail to the server, whole, to one address', async () => {
    const { url, taken } = await mailServer()
    await sendMail({ smtpUrl: url, from })(mail, signal)
    expect(taken).toHaveLength(1)
    expect(taken[0]).toMatchObject({ from: 'desk@example.com', to: ['ada@example.com'] })
    expect(taken[0]?.raw).toContain('From: Hummdesk <desk@example.com>')
    expect(taken[0]?.raw).toContain('Subject: =?UTF-8?')
    expect(taken[0]?.raw).toContain('\r\n.\r\nthis is a line of its own.')
  })

  it('throws what the server refused, with its code', async () => {
    const { url, taken } = await mailServer({ refuse: 451 })
    await expect(sendMail({ smtpUrl: url, from })(mail, signal)).rejects.toMatchObject({ responseCode: 451 })
    expect(taken).toHaveLength(0)
  })

  it('throws when nobody answers', async () => {
    const nobody = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => nobody.once('listening', resolve))
    const address = nobody.address()
    const port = typeof address === 'object' ? address?.port : ''
    await new Promise((resolve) => nobody.close(resolve))
    await expect(sendMail({ smtpUrl: `smtp://127.0.0.1:${port}`, from })(mail, signal)).rejects.toMatchObject({
      code: 'ESOCKET',
    })
  })
})

const injections = [
  { ...mail, subject: 'Hello\r\nBcc: everyone@example.com' },
  { ...mail, subject: 'Hello\nX-Mine: 1' },
  { ...mail, to: 'ada@example.com\r\nBcc: everyone@example.com' },
  { ...mail, to: 'ada@example.com, eve@example.com' },
  { ...mail, to: 'Ada <ada@example.com>' },
  { ...mail, to: 'nobody' },
]

describe('both ways out', () => {
  it.each(injections)('refuse what would write headers of its own or reach somebody else: %o', async (injected) => {
    const { url, taken } = await mailServer()
    const folder = await mkdtemp(path.join(tmpdir(), 'hummdesk-mail-'))
    toClose.push(() => rm(folder, { recursive: true }))
    await expect(sendMail({ smtpUrl: url, from })(injected, signal)).rejects.toThrow()
    await expect(keepMail({ folder, from, clock: () => new Date() })(injected, signal)).rejects.toThrow()
    expect(taken).toHaveLength(0)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('keepMail', () => {
  it('writes a mail only its owner can read, in order of time', async () => {
    const parent = await mkdtemp(path.join(tmpdir(), 'hummdesk-mail-'))
    toClose.push(() => rm(parent, { recursive: true }))
    const folder = path.join(parent, 'mails')
    let now = new Date('2026-03-01T10:00:00Z')
    const keep = keepMail({ folder, from, clock: () => now })
    await keep(mail, signal)
    now = new Date('2026-03-01T10:00:01Z')
    await keep({ ...mail, subject: 'Second' }, signal)

    const files = (await readdir(folder)).sort()
    expect(files).toHaveLength(2)
    const second = path.join(folder, files[1]!)
    expect((await stat(second)).mode & 0o777).toBe(0o600)
    const text = await readFile(second, 'utf8')
    expect(text).toContain('To: ada@example.com')
    expect(text).toContain('Subject: Second')
    expect(text).toContain('Hello Ada,')
  })
})
