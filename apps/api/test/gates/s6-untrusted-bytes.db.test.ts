import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Attachment, LARGEST_FILE } from '@hummdesk/contract/attachments'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { apiDesk, FILES, fromAnywhere, sessionOf } from '../api.ts'
import { everythingOf, problemOf, visitorOf } from '../calls.ts'
import { type FormPart, formOf } from '../forms.ts'
import { furnish, type House } from '../house.ts'

const api = await apiDesk()
const { db } = api
const house = await furnish(api)
const stranger = await furnish(api)
const agentOf = async (of: House) => (await sessionOf(db, of, of.agentId)).authorization
const agent = await agentOf(house)

interface Ask {
  method?: 'GET' | 'HEAD' | 'POST'
  authorization?: string
  headers?: Record<string, string>
  payload?: Buffer | string
}
const ask = (url: string, { method = 'GET', authorization, headers, payload }: Ask = {}) =>
  api.api.app.inject({
    method,
    url: url.startsWith('/files') ? url : `/api/v1${url}`,
    remoteAddress: fromAnywhere(),
    headers: { ...(authorization && { authorization }), ...headers },
    ...(payload !== undefined && { payload }),
  })

const uploads = `/conversations/${house.conversationId}/attachments`
const upload = (parts: FormPart[], authorization = agent, to = uploads) =>
  ask(to, { method: 'POST', authorization, ...formOf(...parts) })
const uploaded = async (part: FormPart) => Attachment.parse((await upload([part])).json())
const send = (attachmentIds: string[], kind = 'text') =>
  ask(`/conversations/${house.conversationId}/messages`, {
    method: 'POST',
    authorization: agent,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ content: '', kind, clientId: randomUUID(), attachmentIds }),
  })
const linkOf = async (id: string, authorization = agent, room = '/attachments'): Promise<string> =>
  (await ask(`${room}/${id}/link`, { authorization })).json().url

const png = await sharp({ create: { width: 12, height: 8, channels: 3, background: '#336699' } })
  .png()
  .toBuffer()
// S6 beside this file: what a page does with such bytes is e2e/adversarial.e2e.ts; addresses somebody typed are
// packages/safe-fetch/test; cells of a spreadsheet are packages/core/src/exports/csv.test.ts.
const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('hummdesk-upload-'))

describe('an upload', () => {
  it('is kept, sent, and given out by a link that needs no credential', async () => {
    const attachment = await uploaded({ content: png, filename: 'Räkning.png', type: 'text/html' })
    expect(attachment).toMatchObject({ name: 'Räkning.png', type: 'image/png', image: { width: 12, height: 8 } })
    expect((await send([attachment.id])).json().attachments).toEqual([attachment])

    const led = await ask(`/attachments/${attachment.id}`, { authorization: agent })
    expect([led.statusCode, led.json().url]).toEqual([302, led.headers.location])
    const given = await ask(String(led.headers.location))
    expect(given.statusCode).toBe(200)
    expect((await sharp(given.rawPayload).metadata()).width).toBe(12)
    expect(given.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="R?kning.png"; filename*=UTF-8''R%C3%A4kning.png`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
    })
    expect(leftBehind()).toEqual([])
  })

  it.each([
    ['an HTML page', '<!doctype html><script>alert(1)</script>', 'page.html'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'a.svg'],
    ['a script called a picture', 'alert(1)', 'a.png'],
    ['a PDF', '%PDF-1.7', 'a.pdf'],
  ])('%s is bytes to whoever opens it', async (_, content, filename) => {
    const { id, image } = await uploaded({ content, filename, type: 'image/png' })
    await send([id])
    const given = await ask(await linkOf(id))
    expect(image).toBeNull()
    expect(given.body).toBe(content)
    expect(given.headers['content-type']).toBe('application/octet-stream')
    expect(given.headers['content-disposition']).toMatch(/^attachment/)
  })

  it.each([
    ['"; filename="x.html', 'a"; filename="x.html'],
    ['a new line', 'a%0d%0aSet-Cookie: x=1'],
    ['a way out', '..%2f..%2fetc%2fpasswd'],
    ['300 letters', 'ä'.repeat(300)],
    ['an order of letters', '\u202egnp.exe'],
  ])('has a name that breaks no header: %s', async (_, filename) => {
    const { id } = await uploaded({ content: 'x', filename: filename.replace('"', '%22') })
    await send([id])
    const { headers } = await ask(await linkOf(id))
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename=("[\x20-\x7e]*"|[\w.%-]+)(; filename\*=UTF-8''[\w%.!~*'()-]+)?$/,
    )
    expect(headers['set-cookie']).toBeUndefined()
  })

  it.each<[string, FormPart[], number, string]>([
    ['nothing', [], 422, 'body.file'],
    ['an empty file', [{ content: '' }], 422, 'body.file'],
    ['another name', [{ name: 'avatar', content: 'x' }], 422, 'body.avatar'],
    ['a field', [{ content: 'x', head: 'content-disposition: form-data; name="accountId"' }], 422, 'body.accountId'],
    ['a broken picture', [{ content: png.subarray(0, 50) }], 422, ''],
  ])('of %s is refused', async (_, parts, status, at) => {
    const before = await everythingOf(db)
    const problem = problemOf(await upload(parts))
    expect(problem.status).toBe(status)
    if (at) expect(problem.errors?.map((fault) => fault.at)).toEqual([at])
    expect(await everythingOf(db)).toBe(before)
    expect(leftBehind()).toEqual([])
  })

  it('of two files, or of one that is too large, is refused', async () => {
    const before = await everythingOf(db)
    const twice = await upload([{ content: 'x' }, { content: 'y' }])
    expect(problemOf(twice)).toMatchObject({ status: 422, errors: [{ at: 'body.file' }] })
    const large = await upload([{ content: Buffer.alloc(LARGEST_FILE + 1) }])
    expect(problemOf(large).code).toBe('body_too_large')
    expect(await everythingOf(db)).toBe(before)
    expect(leftBehind()).toEqual([])
  })

  it('of the largest file there may be is taken', async () => {
    expect((await upload([{ content: Buffer.alloc(LARGEST_FILE, 1) }])).statusCode).toBe(201)
  })

  it.each([
    ['JSON', { 'content-type': 'application/json' }, '{}', 422],
    ['a form without a boundary', { 'content-type': 'multipart/form-data' }, 'x', 400],
    ['a form that never ends', { 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\ncontent-d', 400],
    ['text', { 'content-type': 'text/plain' }, 'x', 415],
  ])('as %s is refused', async (_, headers, payload, status) => {
    expect(problemOf(await ask(uploads, { method: 'POST', authorization: agent, headers, payload })).status).toBe(
      status,
    )
  })

  it('with the test virus is a placeholder', async () => {
    const virus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('')
    const { id, state } = await uploaded({ content: virus, filename: 'eicar.com' })
    expect(state).toBe('quarantined')
    await send([id])
    for (const way of [`/attachments/${id}`, `/attachments/${id}/link`])
      expect(problemOf(await ask(way, { authorization: agent })).code).toBe('attachment_quarantined')
    expect(existsSync(path.join(FILES, 't', house.accountId, id))).toBe(false)
  })
})

describe('the bytes of a file', () => {
  it('come in parts, and their size without them', async () => {
    const { id } = await uploaded({ content: '0123456789' })
    await send([id])
    const url = await linkOf(id)
    const part = await ask(url, { headers: { range: 'bytes=2-4' } })
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10'])
    const head = await ask(url, { method: 'HEAD' })
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([200, '', '10'])
    expect((await ask(url, { headers: { range: 'bytes=50-60' } })).statusCode).toBe(400)
  })

  it.each(['GET', 'HEAD'] as const)('are nobody’s without a living link, by %s and in parts', async (method) => {
    const { id } = await uploaded({ content: '0123456789' })
    const url = new URL(await linkOf(id), 'http://x')
    const answers = []
    const changes: ((changed: URL) => void)[] = [
      (changed) => changed.searchParams.delete('sig'),
      (changed) => changed.searchParams.set('sig', 'A'.repeat(43)),
      (changed) => changed.searchParams.set('exp', '9999999999'),
      (changed) => changed.searchParams.set('t', 'text/html'),
      (changed) => changed.searchParams.set('d', 'inline'),
      (changed) => {
        changed.pathname = changed.pathname.replace(house.accountId, stranger.accountId)
      },
      (changed) => {
        changed.pathname = '/files/../secrets.json'
      },
      (changed) => {
        changed.pathname = `${changed.pathname}/..%2f..%2fx`
      },
    ]
    for (const change of changes) {
      const changed = new URL(url)
      change(changed)
      answers.push(await ask(changed.pathname + changed.search, { method, headers: { range: 'bytes=0-1' } }))
    }
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(changes.map(() => 404))
  })

  it('have no link for nobody, for another company, and for a file nobody has', async () => {
    const { id } = await uploaded({ content: 'x' })
    await send([id])
    for (const way of [`/attachments/${id}`, `/attachments/${id}/link`]) {
      expect((await ask(way)).statusCode).toBe(401)
      expect((await ask(way, { authorization: visitorOf(house) })).statusCode).toBe(401)
      expect((await ask(way, { authorization: await agentOf(stranger) })).statusCode).toBe(404)
      expect((await ask(way, { method: 'HEAD' })).statusCode).toBe(401)
    }
  })

  it('are a visitor’s when they were sent to them', async () => {
    const visitor = visitorOf(house)
    const [sent, note, unsent] = [
      await uploaded({ content: 'x' }),
      await uploaded({ content: 'y' }),
      await uploaded({ content: 'z' }),
    ]
    await send([sent.id])
    await send([note.id], 'note')
    const linked = async (id: string, authorization = visitor) =>
      (await ask(`/widget/attachments/${id}/link`, { authorization })).statusCode
    expect(await linked(sent.id)).toBe(200)
    expect(await linked(note.id)).toBe(404)
    expect(await linked(unsent.id)).toBe(404)
    expect(await linked(sent.id, visitorOf(stranger))).toBe(404)
    expect(await linked(sent.id, visitorOf({ ...house, visitorId: randomUUID() }))).toBe(404)
  })
})

describe('a visitor', () => {
  const form = formOf({ content: png, filename: 'screen.png' })
  const bring = (authorization: string) => ask('/widget/attachments', { method: 'POST', authorization, ...form })
  const write = (body: object, authorization: string) =>
    ask('/widget/messages', {
      method: 'POST',
      authorization,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ content: '', clientId: randomUUID(), attachmentIds: [], ...body }),
    })

  it('sends a picture without a word', async () => {
    const visitor = visitorOf(house)
    const { id } = (await bring(visitor)).json()
    const sent = await write({ attachmentIds: [id] }, visitor)
    expect(sent.statusCode).toBe(201)
    expect(sent.json().message.attachments).toMatchObject([{ id, name: 'screen.png', image: { width: 12 } }])
    expect((await write({ attachmentIds: [id] }, visitor)).statusCode).toBe(404)
  })

  it('brings nothing before the first word and after the end', async () => {
    const other = await furnish(api)
    expect(problemOf(await bring(visitorOf({ ...other, visitorId: randomUUID() }))).code).toBe('conversation_not_found')
    await ask(`/conversations/${other.conversationId}/close`, {
      method: 'POST',
      authorization: await agentOf(other),
      headers: { 'content-type': 'application/json' },
      payload: '{}',
    })
    expect(problemOf(await bring(visitorOf(other))).code).toBe('conversation_not_found')
  })

  it('says something or brings something', async () => {
    const problem = problemOf(await write({}, visitorOf(house)))
    expect(problem).toMatchObject({ status: 422, errors: [{ at: 'body.content' }] })
    const many = Array.from({ length: 11 }, () => randomUUID())
    expect(problemOf(await write({ attachmentIds: many }, visitorOf(house))).status).toBe(422)
    const twice = Array.from({ length: 2 }, () => house.attachmentId)
    expect(problemOf(await write({ attachmentIds: twice }, visitorOf(house))).status).toBe(422)
  })
})

describe('an export', () => {
  it('is for those who may, and leads every cell that a spreadsheet could run', async () => {
    const other = await furnish(api)
    const contactName = '=HYPERLINK("https://outside.example","x")'
    await db.migrator.query('update conversations set contact_name = $1, subject = $2 where account_id = $3', [
      contactName,
      "=cmd|'/C calc'!A0",
      other.accountId,
    ])
    const exported = await ask('/exports/conversations', { authorization: await agentOf(other) })
    expect(exported.json().csv).toContain(`"'=cmd|'/C calc'!A0","'=HYPERLINK(""https://outside.example"",""x"")"`)
    expect(exported.json().csv).not.toContain(house.conversationId)
    const plain = await sessionOf(db, other, await api.given.agent(other, { role: 'agent' }))
    expect(problemOf(await ask('/exports/conversations', { authorization: plain.authorization })).code).toBe(
      'forbidden',
    )
  })

  it('is written down', async () => {
    const { rows } = await db.migrator.query<{ said: string }>(
      `select entry::text as said from audit_events where entry::text like '%conversations.exported%'`,
    )
    expect(rows.length).toBeGreaterThan(0)
  })
})
