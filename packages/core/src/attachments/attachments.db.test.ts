import { randomUUID } from 'node:crypto'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { listMessages } from '../conversations/message-view.ts'
import { receiveMessage } from '../conversations/receive-message.ts'
import { sendReply } from '../conversations/send-reply.ts'
import { findVisitorConversation } from '../widget/views.ts'
import { linkAttachment, linkVisitorAttachment } from './link-attachment.ts'
import type { KeepFile, LinkFile } from './ports.ts'
import { MOST_UNSENT } from './rules.ts'
import { sweepAttachment } from './sweep-attachment.ts'
import { admitVisitorUpload, type Upload, uploadAttachment } from './upload-attachment.ts'

const own = await desk()
const { db } = own
const { scene } = sceneOf(own)

const kept = new Map<string, string>()
const keep: KeepFile = async (key, { path }) => void kept.set(key, path)
const storing = { keep, most: 1_000 }
const link: LinkFile = async ({ key, name, shownAs }) => ({ url: `${key}|${name}|${shownAs}`, expiresAt: 'soon' })

const file = { path: '/tmp/x', type: 'image/png', size: 10, image: { width: 4, height: 3 }, isHarmful: false }
const text = { ...file, type: 'text/plain', image: null }

async function held() {
  const made = await scene('agent')
  const { tenant, conversationId, ada } = made
  const upload = (changed: Partial<Upload> = {}) =>
    uploadAttachment(tenant, { conversationId, agentId: ada, name: 'a.png', file, ...changed }, storing)
  const reply = (attachmentIds: readonly string[], content = '', kind: 'text' | 'note' = 'text') =>
    tenant.write((tx) =>
      sendReply(tx, conversationId, { agentId: ada, content, kind, clientId: randomUUID(), attachmentIds }),
    )
  const bytes = async (): Promise<number> => {
    const { rows } = await db.migrator.query('select bytes::int from storage_totals where account_id = $1', [
      tenant.accountId,
    ])
    return rows[0]?.bytes ?? 0
  }
  return { ...made, upload, reply, bytes }
}

describe('a file of an agent', () => {
  it('goes with a message, in order, and needs no words', async () => {
    const { tenant, conversationId, upload, reply } = await held()
    const [one, other] = [await upload(), await upload({ name: '../b.txt', file: text })]
    expect(one).toEqual({
      id: one.id,
      name: 'a.png',
      type: 'image/png',
      size: 10,
      image: { width: 4, height: 3 },
      state: 'ready',
    })
    const sent = await reply([other.id, one.id])
    expect(sent).toMatchObject({ content: '', attachments: [one, other] })
    expect(other.name).toBe('_b.txt')
    const { items } = JSON.parse(await tenant.read((tx) => listMessages(tx, conversationId, { limit: 5 })))
    expect(items.at(-1).attachments).toEqual([one, other])
  })

  it('lies under a key of account, file and chance', async () => {
    const { tenant, upload, reply } = await held()
    const { id } = await upload({ name: '"; evil.png' })
    const [key, name, shownAs] = (await linkAttachment(tenant, id, link)).url.split('|')
    expect(key).toMatch(new RegExp(`^t/${tenant.accountId}/${id}/[0-9a-f]{32}$`))
    expect([name, shownAs]).toEqual(['_; evil.png', 'image/png'])
    expect(kept.has(key ?? '')).toBe(true)
    const plain = await upload({ file: text })
    await reply([plain.id])
    expect((await linkAttachment(tenant, plain.id, link)).url).toMatch(/\|undefined$/)
  })

  it('is sent once, by its writer, in its conversation, all or nothing', async () => {
    const { tenant, upload, reply, world } = await held()
    const elsewhere = await scene('agent', { world })
    const foreign = await uploadAttachment(
      tenant,
      { conversationId: elsewhere.conversationId, agentId: null, name: 'x', file },
      storing,
    )
    const [one, colleague] = [await upload(), await upload({ agentId: elsewhere.ada })]
    const customers = await upload({ agentId: null })
    for (const id of [foreign.id, colleague.id, customers.id, randomUUID()])
      await expect(reply([one.id, id])).rejects.toMatchObject({ code: 'attachment_not_found' })
    await reply([one.id])
    await expect(reply([one.id])).rejects.toMatchObject({ code: 'attachment_not_found' })
  })

  it('stays within the room of its account', async () => {
    const { upload, bytes } = await held()
    await upload({ file: { ...file, size: 700 } })
    await expect(upload({ file: { ...file, size: 301 } })).rejects.toMatchObject({ code: 'storage_full' })
    await upload({ file: { ...file, size: 300 } })
    expect(await bytes()).toBe(1_000)
  })

  it('waits with a few others at most', async () => {
    const { upload } = await held()
    for (let count = 0; count < MOST_UNSENT; count += 1) await upload({ file: { ...file, size: 1 } })
    await expect(upload()).rejects.toMatchObject({ code: 'too_many_files' })
  })

  it('goes nowhere once the conversation is closed, and to nobody where there is none', async () => {
    const { tenant, conversationId } = await scene('closed')
    const to = (id: string) => uploadAttachment(tenant, { conversationId: id, agentId: null, name: 'x', file }, storing)
    await expect(to(conversationId)).rejects.toMatchObject({ code: 'conversation_closed' })
    await expect(to(randomUUID())).rejects.toMatchObject({ code: 'conversation_not_found' })
  })

  it('with something harmful in it is a place and a name, without bytes', async () => {
    const { tenant, upload, reply, bytes } = await held()
    const before = kept.size
    const { id, state, image } = await upload({ file: { ...file, isHarmful: true } })
    expect([state, image, kept.size, await bytes()]).toEqual(['quarantined', null, before, 0])
    expect((await reply([id])).attachments).toMatchObject([{ id, state: 'quarantined' }])
    await expect(linkAttachment(tenant, id, link)).rejects.toMatchObject({ code: 'attachment_quarantined' })
  })

  it('of another account does not exist', async () => {
    const [ours, theirs] = [await held(), await held()]
    const { id } = await theirs.upload()
    await expect(linkAttachment(ours.tenant, id, link)).rejects.toMatchObject({ code: 'attachment_not_found' })
    await expect(ours.reply([id])).rejects.toMatchObject({ code: 'attachment_not_found' })
  })
})

describe('a visitor', () => {
  it('sends files in the open conversation and has those that were sent to them', async () => {
    const { tenant, from: visitor, conversationId, upload, reply, ada } = await held()
    const mine = await upload({ agentId: null })
    const { message } = await receiveMessage(
      tenant,
      { ...visitor, contactName: 'V' },
      { content: '', channelMessageId: randomUUID(), attachmentIds: [mine.id] },
    )
    expect(message).toMatchObject({ content: '', attachments: [mine] })
    const answer = await upload()
    await reply([answer.id], 'Here')
    const seen = await tenant.read((tx) => findVisitorConversation(tx, visitor))
    expect(seen?.messages.flatMap(({ attachments }) => attachments)).toEqual([mine, answer])
    expect(await admitVisitorUpload(tenant, visitor)).toBe(conversationId)
    expect(ada).toBeDefined()
    for (const { id } of [mine, answer])
      expect((await linkVisitorAttachment(tenant, id, visitor, link)).url).toContain(id)
  })

  it('has none of a note, none not yet sent, and none of another visitor', async () => {
    const { tenant, from: visitor, upload, reply, world } = await held()
    const other = await scene('agent', { world })
    const [note, unsent, sent] = [await upload(), await upload(), await upload()]
    await reply([note.id], 'Look', 'note')
    await reply([sent.id])
    for (const id of [note.id, unsent.id, randomUUID()])
      await expect(linkVisitorAttachment(tenant, id, visitor, link)).rejects.toMatchObject({
        code: 'attachment_not_found',
      })
    await expect(linkVisitorAttachment(tenant, sent.id, other.from, link)).rejects.toMatchObject({
      code: 'attachment_not_found',
    })
  })

  it('uploads nothing before the first message and after the end', async () => {
    const { tenant, from: visitor } = await scene('closed')
    const stranger = { ...visitor, externalId: randomUUID() }
    for (const asks of [visitor, stranger])
      await expect(admitVisitorUpload(tenant, asks)).rejects.toMatchObject({ code: 'conversation_not_found' })
  })
})

describe('what nobody sent', () => {
  it('is let go with its room; what was sent meanwhile stays', async () => {
    const { tenant, upload, reply, bytes } = await held()
    const [sent, unsent, harmful] = [
      await upload(),
      await upload(),
      await upload({ file: { ...file, isHarmful: true } }),
    ]
    await reply([sent.id])
    const gone: string[] = []
    const forget = async (key: string) => void gone.push(key)
    const sweep = (id: string) => sweepAttachment(tenant, id, forget)
    expect(await Promise.all([sent, unsent, harmful].map(({ id }) => sweep(id)))).toEqual([false, true, true])
    expect(gone.filter((key) => key.includes(unsent.id))).toHaveLength(1)
    expect(await bytes()).toBe(10)
    expect(await sweep(unsent.id)).toBe(false)
    await expect(reply([unsent.id])).rejects.toMatchObject({ code: 'attachment_not_found' })
  })

  it('is not half let go: where the bytes stay, the next sweep goes on', async () => {
    const { tenant, upload, bytes } = await held()
    const { id } = await upload()
    const failing = () => Promise.reject(new Error('no answer'))
    await expect(sweepAttachment(tenant, id, failing)).rejects.toThrow('no answer')
    await expect(linkAttachment(tenant, id, link)).rejects.toMatchObject({ code: 'attachment_not_found' })
    expect(await sweepAttachment(tenant, id, async () => {})).toBe(true)
    expect(await bytes()).toBe(0)
  })

  it('is found once it is a day old, of every account, by the worker alone', async () => {
    const { tenant, upload } = await held()
    const { id } = await upload()
    const ask = (pool: typeof db.worker, before: Date) =>
      pool.query('select account_id, id from post.unsent_attachments($1, 500)', [before])
    const later = new Date(Date.now() + 60_000)
    expect((await ask(db.worker, later)).rows).toContainEqual({ account_id: tenant.accountId, id })
    expect((await ask(db.worker, new Date(Date.now() - 60_000))).rows).toEqual([])
    await expect(ask(db.app, later)).rejects.toMatchObject({ code: '42501' })
  })
})
