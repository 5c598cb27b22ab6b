import { describe, expect, it } from 'vitest'
import { aiMessage, userMessage } from '../message.ts'
import { analyseSentiment } from '../sentiment/analyse.ts'
import { buildContext, type Given } from './build-context.ts'
import { extractEntities, isCard, isIban, maskText } from './entities.ts'
import { bytesOf } from './plain.ts'
import { summarise } from './summary.ts'

describe('maskText', () => {
  it.each([
    ['My account number is 12345678', 'My account number is ****5678'],
    ['account 123456789012.', 'account ********9012.'],
    ['write to jane.doe@example.com please', 'write to j***@example.com please'],
    ['call 555-123-4567 now', 'call XXX-XXX-4567 now'],
    ['call (555) 123-4567', 'call XXX-XXX-4567'],
    ['soita +358 40 123 4567', 'soita XXX-XXX-4567'],
    ['appelez le 06 12 34 56 78', 'appelez le XXX-XXX-5678'],
    ['nummer 0401234567, +358401234567', 'nummer ******4567, XXX-XXX-4567'],
    ['card 4111 1111 1111 1111', 'card **** **** **** 1111'],
    ['IBAN FI21 1234 5600 0007 85', 'IBAN FI************0785'],
    ['order 1234567 is late', 'order 1234567 is late'],
    ['paid 1 234,50 € on 2026-03-02', 'paid 1 234,50 € on 2026-03-02'],
    ['call XXX-XXX-4567, ****5678', 'call XXX-XXX-4567, ****5678'],
  ])('%s', (text, masked) => {
    expect(maskText(text)).toBe(masked)
  })

  it('tells a card from any long number, and an IBAN from any code', () => {
    expect(isCard('4111111111111111')).toBe(true)
    expect(isCard('4111111111111112')).toBe(false)
    expect(isIban('DE89 3704 0044 0532 0130 00')).toBe(true)
    expect(isIban('DE88 3704 0044 0532 0130 00')).toBe(false)
  })

  it('ends on texts made to keep it busy', () => {
    for (const text of [
      'a'.repeat(50_000),
      '1 '.repeat(25_000),
      'a@'.repeat(25_000),
      '(0'.repeat(25_000),
      'AB12 '.repeat(10_000),
    ])
      expect(typeof maskText(text)).toBe('string')
  })
})

describe('extractEntities', () => {
  it('finds each kind once, masked', () => {
    const said =
      'My name is Jane Doe, jane@example.com, jane@example.com, account 12345678, +358 40 123 4567, I paid €49.90 on 2.3.2026'

    expect(extractEntities([said])).toEqual([
      { type: 'email', value: 'j***@example.com' },
      { type: 'date', value: '2.3.2026' },
      { type: 'amount', value: '€49.90' },
      { type: 'account', value: '****5678' },
      { type: 'phone', value: 'XXX-XXX-4567' },
      { type: 'name', value: 'Jane Doe' },
    ])
  })

  it.each(['nimeni on Ville Virtanen', 'Jag heter Anna Berg', 'Ich heiße Max Muster', "Je m'appelle Luc Petit"])(
    'reads a name: %s',
    (text) => {
      expect(extractEntities([text]).map(({ type }) => type)).toEqual(['name'])
    },
  )
})

describe('summarise', () => {
  it('says what was asked, what was said last, and why, in the customer’s language', () => {
    const turns = [userMessage('Laskuni on väärin, summa ei täsmää'), aiMessage('Katso ohje'), userMessage('Ei auta')]

    expect(summarise(turns, 'fi', 'direct request')).toBe(
      'Kysyi: Laskuni on väärin, summa ei täsmää\nViimeksi: Ei auta\nVastauksia tähän asti: 1\nMiksi: direct request',
    )
  })

  it('never takes more than 200 words', () => {
    const long = Array.from({ length: 100 }, (_, at) => userMessage(`word${at} another longer thing `.repeat(200)))

    expect(summarise(long, 'en', 'because '.repeat(100)).split(/\s+/).length).toBeLessThanOrEqual(200)
    expect(summarise([], 'en')).toBe('Answers so far: 0')
  })
})

const given = (over: Partial<Given>): Given => ({
  conversation: [userMessage('hello'), aiMessage('Hi', 0.4)],
  metadata: { userId: 'u1', channel: 'web' },
  priority: 'normal',
  handoffId: 'h1',
  trigger: null,
  now: new Date('2026-03-02T10:00:00Z'),
  ...over,
})
const build = (over: Partial<Given>, isMasked = true) => buildContext(given(over), analyseSentiment, isMasked)

describe('buildContext', () => {
  it('holds conversation, metadata, sentiment, entities and summary', async () => {
    const at = new Date('2026-03-02T09:00:00Z')
    const context = await build({
      conversation: [userMessage('my account 12345678 is broken', at)],
      metadata: { userId: 'u1', channel: 'web', plan: { name: 'gold' } },
    })

    expect(context).toMatchObject({
      handoffId: 'h1',
      createdAt: '2026-03-02T10:00:00.000Z',
      conversation: [
        { speaker: 'user', message: 'my account ****5678 is broken', timestamp: '2026-03-02T09:00:00.000Z' },
      ],
      metadata: { userId: 'u1', channel: 'web', plan: { name: 'gold' } },
      entities: [{ type: 'account', value: '****5678' }],
      truncated: null,
    })
    expect(context.sentiment.score).toBeLessThan(0.5)
    expect(JSON.stringify(context)).not.toContain('12345678')
  })

  it('leaves the texts as they are when told so', async () => {
    const context = await build({ conversation: [userMessage('account 12345678')] }, false)

    expect(context.conversation[0]?.message).toBe('account 12345678')
  })

  it.each([
    ['many messages', Array.from({ length: 300 }, (_, at) => userMessage(`message ${at}`)), 200],
    ['long messages', Array.from({ length: 40 }, () => userMessage('é'.repeat(7000))), 37],
    ['signs that JSON makes long', Array.from({ length: 40 }, () => userMessage('\u0001"'.repeat(4000))), 39],
  ])('stays under 100 KB with %s, and says what it left out', async (_what, conversation, left) => {
    const context = await build({ conversation })

    expect(bytesOf(context)).toBeLessThan(100_000)
    expect(context.truncated?.messages).toBe(left)
    expect(context.truncated?.note).toContain(`${left} oldest`)
    expect(context.conversation.at(-1)?.message.slice(0, 10)).toBe(conversation.at(-1)?.message.slice(0, 10))
  })

  it('stays under 100 KB with metadata that is huge, cyclic, or no JSON at all', async () => {
    const cyclic: Record<string, unknown> = { big: 10n, fine: 'yes', run: () => 1 }
    cyclic['self'] = cyclic
    const wide = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`key${at}`, '\u0002'.repeat(5000)]))
    const context = await build({
      conversation: Array.from({ length: 100 }, (_, at) =>
        userMessage(`user${at}@${'a'.repeat(60)}.example.com ${'\u0001'.repeat(3000)}`),
      ),
      metadata: { cyclic, ...wide, userId: '\u0001'.repeat(9000), channel: 'web' },
      trigger: { triggered: true, triggerType: 'rules', confidence: 1, priority: 'high', reason: 'x'.repeat(9000) },
    })

    expect(bytesOf(context)).toBeLessThan(100_000)
    expect(context.metadata['cyclic']).toMatchObject({ big: '10', fine: 'yes' })
    expect(context.metadata['leftOut']).toContain('key100')
  })

  it('refuses a time that is none', async () => {
    await expect(build({ conversation: [{ speaker: 'user', message: 'x', timestamp: 'soon' }] })).rejects.toThrow(
      'timestamp',
    )
  })
})
