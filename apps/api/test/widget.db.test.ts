import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { apiDesk, fromAnywhere } from './api.ts'
import { problemOf } from './calls.ts'

const { api, db, given } = await apiDesk()

interface Sent {
  method?: 'GET' | 'POST'
  payload?: object
  token?: string
  origin?: string
}
const ask = (path: string, { method = 'GET', payload, token, origin }: Sent = {}) =>
  api.app.inject({
    method,
    url: `/api/v1/widget/${path}`,
    remoteAddress: fromAnywhere(),
    ...(payload && { payload }),
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(origin && { origin }) },
  })
const post = (path: string, payload: object, more: Sent = {}) => ask(path, { ...more, method: 'POST', payload })

async function visit({ sites = [] as string[], hasAssistant = false } = {}) {
  const world = await given.account()
  const inbox = await given.inbox(world, { sites, hasAssistant })
  const open = async () => (await post('sessions', { key: inbox.key })).json<{ token: string }>().token
  const token = await open()
  const say = (content: string, clientId: string = randomUUID(), as = token) =>
    post('messages', { content, clientId }, { token: as })
  return { world, ...inbox, token, open, say }
}
const rowsOf = async (table: string): Promise<number> =>
  Number((await db.migrator.query<{ count: string }>(`select count(*) as count from ${table}`)).rows[0]?.count)

describe('a visit', () => {
  it('stores nothing before the first message', async () => {
    const before = [await rowsOf('contacts'), await rowsOf('contact_identities'), await rowsOf('conversations')]
    const { token } = await visit()
    expect((await ask('conversation', { token })).json()).toEqual({ conversation: null })
    expect((await ask('messages', { token })).json()).toEqual({ conversationId: null, mode: null, items: [] })
    expect([await rowsOf('contacts'), await rowsOf('contact_identities'), await rowsOf('conversations')]).toEqual(
      before,
    )
  })

  it('goes on after a reload, with the same token', async () => {
    const { token, say } = await visit()
    const said = await say('Where is my bike?')
    expect(said.statusCode).toBe(201)
    const { conversation } = (await ask('conversation', { token })).json()
    expect(conversation).toMatchObject({
      id: said.json().conversationId,
      messages: [{ content: 'Where is my bike?', sender: 'contact' }],
    })
  })

  it('takes the same message once', async () => {
    const { say, token } = await visit()
    const clientId = randomUUID()
    const [one, two] = [await say('Once', clientId), await say('Once', clientId)]
    expect(two.json()).toEqual(one.json())
    expect((await ask('messages', { token })).json().items).toHaveLength(1)
  })

  it('sees nothing of another visitor, not even with the name of their message', async () => {
    const { say, open } = await visit()
    const clientId = randomUUID()
    await say('My secret', clientId)
    const other = await open()
    expect((await ask('conversation', { token: other })).json()).toEqual({ conversation: null })
    const said = await say('Mine', clientId, other)
    expect(said.statusCode).toBe(201)
    expect(said.json().message.content).toBe('Mine')
  })

  it('never reads a note, a draft or an address', async () => {
    const { world, inboxId, say, token } = await visit()
    const { conversationId } = (await say('Hello')).json()
    for (const [number, kind, content] of [
      [2, 'note', 'INTERNAL'],
      [3, 'text', 'Hi there'],
    ] as const)
      await given.insert('messages', {
        account_id: world.accountId,
        id: randomUUID(),
        conversation_id: conversationId,
        number,
        sender: 'agent',
        agent_id: world.ownerId,
        kind,
        content,
        inbox_id: inboxId,
      })
    const body = (await ask('messages', { token })).body
    expect(body).toContain('Hi there')
    expect(body).toContain('"senderName":"Olivia"')
    for (const secret of ['INTERNAL', '@example.com', world.ownerId, 'reasoning', 'Owner'])
      expect(body).not.toContain(secret)
  })

  it('asks for a person as often as it likes, and once', async () => {
    const { token, say } = await visit({ hasAssistant: true })
    expect(problemOf(await post('handoff', {}, { token })).code).toBe('conversation_not_found')
    await say('Hello')
    const first = await post('handoff', {}, { token })
    expect(first.json()).toMatchObject({ mode: 'agent' })
    expect((await post('handoff', {}, { token })).json()).toEqual(first.json())
  })

  it('cannot say more of itself than its words', async () => {
    const { token } = await visit()
    for (const more of [{ sender: 'agent' }, { verified: true }, { status: 'closed' }, { assigneeId: randomUUID() }])
      expect(
        problemOf(await post('messages', { content: 'x', clientId: randomUUID(), ...more }, { token })).status,
      ).toBe(422)
  })
})

describe('an inbox', () => {
  it('tells only how it presents itself', async () => {
    const { key } = await visit()
    const config = (await ask(`config?key=${key}`)).json()
    expect(Object.keys(config).sort()).toEqual(['accent', 'greeting', 'hasAssistant', 'inboxName'])
  })

  it('that is unknown or switched off is not found, and its visits end', async () => {
    const { key, inboxId, token } = await visit()
    await db.migrator.query('update inboxes set is_active = false where id = $1', [inboxId])
    const unknown = `pk_${'x'.repeat(32)}`
    for (const name of [key, unknown]) {
      expect(problemOf(await ask(`config?key=${name}`)).code).toBe('inbox_not_found')
      expect(problemOf(await post('sessions', { key: name })).code).toBe('inbox_not_found')
    }
    expect(problemOf(await ask('messages', { token })).code).toBe('not_signed_in')
  })

  it('opens on its own sites and on ours, and nowhere else', async () => {
    const { key, token } = await visit({ sites: ['https://shop.example', 'https://*.shop.example'] })
    const opened = async (origin: string) => (await post('sessions', { key }, { origin })).statusCode
    for (const origin of ['https://shop.example', 'https://de.shop.example', 'http://desk.test', 'http://localhost:80'])
      expect(await opened(origin), origin).toBe(201)
    for (const origin of ['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null']) {
      const refused = await post('sessions', { key }, { origin })
      expect(problemOf(refused).code, origin).toBe('origin_not_allowed')
      expect(refused.headers['access-control-allow-origin']).toBeUndefined()
      expect(problemOf(await ask('messages', { token, origin })).code, origin).toBe('origin_not_allowed')
      expect(problemOf(await ask(`config?key=${key}`, { origin })).code, origin).toBe('origin_not_allowed')
    }
  })
})
