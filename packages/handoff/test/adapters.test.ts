import { afterEach, describe, expect, it } from 'vitest'
import { HelpdeskError } from '../src/adapters/adapter.ts'
import { hummdesk } from '../src/adapters/hummdesk.ts'
import { type IntercomSettings, intercom } from '../src/adapters/intercom.ts'
import { type HandoffDocument, json } from '../src/adapters/json.ts'
import { zendeskPriority } from '../src/adapters/zendesk/mapper.ts'
import { type ZendeskSettings, zendesk } from '../src/adapters/zendesk.ts'
import { HandoffOrchestrator, type HelpdeskAdapter, Triggers, userMessage } from '../src/index.ts'
import { intercomServer } from './intercom-server.ts'
import { field, vendorServer } from './vendor-server.ts'
import { zendeskServer } from './zendesk-server.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
async function opened<T extends { close: () => Promise<void> }>(making: Promise<T>): Promise<T> {
  const server = await making
  closing.push(server.close)
  return server
}

const waits: number[] = []
const quick = { timeout: 2000, wait: async (milliseconds: number) => void waits.push(milliseconds) }
const zendeskAt = (baseUrl: string, more: Partial<ZendeskSettings> = {}) =>
  zendesk({ subdomain: 'acme', email: 'bot@acme.com', apiToken: 's3cret', baseUrl, ...quick, ...more })
const intercomAt = (baseUrl: string, more: Partial<IntercomSettings> = {}) =>
  intercom({ accessToken: 's3cret', adminId: '7', baseUrl, ...quick, ...more })

const turns = [userMessage('<script>alert("x")</script> & my bill is *wrong*'), userMessage('get me a person')]
const who = { userId: 'user 1/ä', channel: 'web', email: 'jane@example.com', name: 'Jane' }
const handOff = (helpdesk: HelpdeskAdapter, handoffId = 'h-1') =>
  new HandoffOrchestrator(helpdesk, [Triggers.directRequest()]).createHandoff(turns, who, 'immediate', { handoffId })

describe('zendesk', () => {
  it('makes a ticket for the one who is there', async () => {
    const server = await opened(zendeskServer())

    const result = await handOff(zendeskAt(server.url, { metadataFieldId: 360001 }))

    expect(result).toMatchObject({
      status: 'assigned',
      agent: { id: '11', name: 'Ada' },
      ticketUrl: `${server.url}/agent/tickets/100`,
    })
    expect(server.tickets).toHaveLength(1)
    expect(server.tickets[0]).toMatchObject({
      external_id: 'h-1',
      priority: 'urgent',
      status: 'new',
      tags: ['handoffkit', 'ai-handoff'],
      assignee_id: 11,
      requester: { name: 'Jane', email: 'jane@example.com' },
      custom_fields: [
        {
          id: 360001,
          value: expect.stringContaining('"userId":"user 1/ä"'),
        },
      ],
    })
    expect(String(server.tickets[0]?.['subject'])).toMatch(/^Handoff: Asked: <script>.{0,85}$/)
    expect(String(field(server.tickets[0], 'comment', 'html_body'))).toContain(
      '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; my bill',
    )
  })

  it('adds a note that only agents see', async () => {
    const server = await opened(zendeskServer())
    const adapter = zendeskAt(server.url)
    const { ticketId = '' } = await handOff(adapter)

    await adapter.addComment(ticketId, 'seen')

    expect(server.tickets[0]?.['comment']).toEqual({ body: 'seen', public: false })
  })

  it.each([['lost'], ['lost', 'lost'], [503], [429], ['lost', 503, 'lost']] as const)(
    'makes one ticket when the answer fails: %j',
    async (...faults) => {
      const server = await opened(zendeskServer())
      server.fail('POST /api/v2/tickets', ...faults)

      expect(await handOff(zendeskAt(server.url))).toMatchObject({ status: 'assigned', ticketId: '100' })
      expect(server.tickets).toHaveLength(1)
    },
  )

  it('makes one ticket when all tries fail and the caller comes again', async () => {
    const server = await opened(zendeskServer())
    server.fail('POST /api/v2/tickets', 'lost')
    server.fail('GET /api/v2/tickets', 500, 500, 500, 500)
    const adapter = zendeskAt(server.url)

    expect(await handOff(adapter)).toMatchObject({ status: 'failed', error: expect.stringContaining('500') })
    expect(await handOff(adapter)).toMatchObject({ status: 'assigned', ticketId: '100' })
    expect(server.tickets).toHaveLength(1)
  })

  it('waits as long as it is told to', async () => {
    const server = await opened(zendeskServer())
    server.fail('POST /api/v2/tickets', 429)
    waits.length = 0

    await handOff(zendeskAt(server.url))

    expect(waits).toEqual([2000])
  })

  it('does not try again what was refused', async () => {
    const server = await opened(zendeskServer())

    const result = await handOff(zendeskAt(server.url, { apiToken: 'wrong' }))

    expect(result).toMatchObject({ status: 'failed', error: expect.stringContaining('401') })
    expect(server.asked.filter(({ method }) => method === 'POST')).toHaveLength(0)
    await expect(zendeskAt(server.url).assignToAgent('999', '11')).rejects.toMatchObject({
      status: 404,
      isPassing: false,
    })
    await expect(zendeskAt(server.url).assignToAgent('../users', '11')).rejects.toThrow('no id of Zendesk')
  })

  it.each(['', 'Acme', 'acme.evil.com/', '-acme', 'a'.repeat(64), 'acme#'])(
    'refuses the subdomain "%s"',
    (subdomain) => {
      expect(() => zendesk({ subdomain, email: 'a@b.c', apiToken: 'x' })).toThrow('subdomain')
    },
  )

  it.each([
    ['immediate', 'urgent'],
    ['high', 'high'],
    ['normal', 'normal'],
    ['whatever', 'normal'],
  ])('calls %s %s', (ours, theirs) => {
    expect(zendeskPriority(ours)).toBe(theirs)
  })
})

describe('intercom', () => {
  it('makes contact, conversation, note and priority, and assigns', async () => {
    const server = await opened(intercomServer())

    const result = await handOff(intercomAt(server.url, { workspaceId: 'ws' }))

    expect(result).toMatchObject({
      status: 'assigned',
      agent: { id: '7' },
      ticketId: '500',
      ticketUrl: 'https://app.intercom.com/a/inbox/ws/inbox/conversation/500',
    })
    expect(result.warning).toBeUndefined()
    expect(server.contacts).toMatchObject([{ external_id: 'user 1/ä' }])
    const [conversation] = server.conversations
    expect(conversation).toMatchObject({ attributes: { priority: 'Urgent' }, assignee: '7' })
    expect(conversation?.body).toContain('my bill is \\*wrong\\*')
    expect(conversation?.parts).toHaveLength(1)
    expect(conversation?.parts[0]?.body).toContain('&lt;script&gt;')
  })

  it.each([
    ['POST /conversations', ['lost']],
    ['POST /conversations', ['lost', 502]],
    ['POST /contacts', ['lost']],
    ['GET /admins', [500]],
    ['PUT /conversations/500', ['lost']],
  ] as const)('makes one of each when %s fails: %j', async (on, faults) => {
    const server = await opened(intercomServer())
    server.fail(on, ...faults)

    expect(await handOff(intercomAt(server.url))).toMatchObject({ status: 'assigned', ticketId: '500' })
    expect(server.contacts).toHaveLength(1)
    expect(server.conversations).toHaveLength(1)
    expect(server.conversations[0]?.parts).toHaveLength(1)
  })

  it('finds its conversation when the caller comes again, and writes no second note', async () => {
    const server = await opened(intercomServer())
    server.fail('POST /conversations/500/reply', 'lost')
    const adapter = intercomAt(server.url)

    expect((await handOff(adapter)).status).toBe('failed')
    expect((await handOff(adapter)).status).toBe('assigned')
    expect((await handOff(adapter, 'h-2')).ticketId).toBe('501')
    expect(server.conversations.map(({ parts }) => parts.length)).toEqual([1, 1])
  })

  it('says so when the workspace has no such attribute', async () => {
    const server = await opened(intercomServer({ attributes: [] }))

    expect(await handOff(intercomAt(server.url))).toMatchObject({
      status: 'assigned',
      warning: expect.stringContaining('400'),
    })
  })

  it('adds a note and refuses settings that cannot work', async () => {
    const server = await opened(intercomServer())
    const adapter = intercomAt(server.url)
    await handOff(adapter)
    await adapter.addComment('500', 'a <b>')

    expect(server.conversations[0]?.parts[1]).toEqual({ part_type: 'note', body: '<p>a &lt;b&gt;</p>' })
    expect(() => intercom({ accessToken: '', adminId: '7' })).toThrow('accessToken')
    expect(() => intercom({ accessToken: 'x', adminId: 'me' })).toThrow('adminId')
  })
})

describe('json', () => {
  it('delivers plain documents in order', async () => {
    const delivered: HandoffDocument[] = []
    const adapter = json({
      agents: async () => [{ id: 'a', name: 'Ada' }],
      deliver: async (document) => {
        delivered.push(document)
        return { url: 'https://x/1' }
      },
    })

    expect(await handOff(adapter)).toMatchObject({ status: 'assigned', ticketId: 'h-1', ticketUrl: 'https://x/1' })
    expect(delivered.map(({ type }) => type)).toEqual(['ticket', 'assignment'])
    expect(JSON.parse(JSON.stringify(delivered))).toEqual(delivered)
  })
})

describe('hummdesk', () => {
  it('hands over by REST, and the desk knows a repeat by its key', async () => {
    const known = new Map<unknown, string>()
    const server = await opened(
      vendorServer(({ method, path, headers, body }) => {
        if (method !== 'POST' || path !== '/api/v1/handoff') return { status: 404 }
        if (headers.authorization !== 'Bearer hk_x') return { status: 401 }
        if (!field(body, 'metadata', 'userId') || !Array.isArray(field(body, 'conversation'))) return { status: 400 }
        const key = headers['idempotency-key']
        known.set(key, known.get(key) ?? `desk-${known.size + 1}`)
        return { status: 201, body: { handoffId: known.get(key), status: 'pending', ticketUrl: 'https://desk/1' } }
      }),
    )
    server.fail('POST /api/v1/handoff', 'lost', 503)
    const adapter = hummdesk({ baseUrl: server.url, apiKey: 'hk_x', ...quick })

    expect(await handOff(adapter)).toMatchObject({ status: 'pending', ticketId: 'desk-1', ticketUrl: 'https://desk/1' })
    expect(known.size).toBe(1)
    await expect(adapter.addComment('desk-1', 'x')).rejects.toBeInstanceOf(HelpdeskError)
    expect(() => hummdesk({ baseUrl: 'desk', apiKey: 'x' })).toThrow('baseUrl')
  })
})
