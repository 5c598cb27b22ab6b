import { describe, expect, it } from 'vitest'
import { mockHelpdesk } from './adapters/mock.ts'
import { HandoffConfigError } from './config.ts'
import { aiMessage, userMessage } from './message.ts'
import { HandoffOrchestrator } from './orchestrator.ts'
import { createRouter } from './routing/route.ts'
import { analyseSentiment } from './sentiment/analyse.ts'
import { Triggers } from './triggers/triggers.ts'
import { pickVariant } from './variant.ts'

const turns = [userMessage('My bill is wrong'), aiMessage('See the help page'), userMessage('get me a person')]
const who = { userId: 'u1', channel: 'web' }
const agents = [
  { id: 'a', name: 'Ada', load: 3 },
  { id: 'b', name: 'Bo', load: 1 },
  { id: 'c', name: 'Cy', load: 1 },
]

describe('HandoffOrchestrator', () => {
  it('decides and hands off', async () => {
    const orchestrator = new HandoffOrchestrator('mock', [Triggers.directRequest()])

    const [should, trigger] = await orchestrator.shouldHandoff(turns, 'get me a person', who)
    expect(should).toBe(true)
    const result = await orchestrator.createHandoff(turns, who, 'high', { trigger })

    expect(result).toMatchObject({
      status: 'assigned',
      agent: { id: 'agent-1', name: 'Ada' },
      ticketUrl: 'mock://tickets/mock-1',
    })
    expect(result.handoffId).toMatch(/^[0-9a-f-]{36}$/)
    expect(await orchestrator.shouldHandoff(turns, 'What does it cost?')).toEqual([false, null])
  })

  it('gives the help desk the context, once for one id', async () => {
    const helpdesk = mockHelpdesk({ agents })
    const orchestrator = new HandoffOrchestrator(helpdesk, [Triggers.directRequest()])

    for (let time = 0; time < 3; time++) await orchestrator.createHandoff(turns, who, 'high', { handoffId: 'mine' })

    expect(helpdesk.tickets).toHaveLength(1)
    expect(helpdesk.tickets[0]?.context).toMatchObject({ handoffId: 'mine', priority: 'high', metadata: who })
    expect(helpdesk.tickets[0]?.context.summary).toContain('My bill is wrong')
  })

  it.each([
    ['My bill is wrong, please', 'within 48 hours'],
    ['Laskuni on väärin, mitä minun pitää tehdä', '48 tunnin'],
    ['Jag har fått fel faktura och det är inte bra', '48 timmar'],
    ['Meine Rechnung ist falsch und ich bin nicht zufrieden', '48 Stunden'],
    ['Ma facture est fausse et je ne suis pas content', '48 heures'],
  ])('makes a pending ticket when nobody is there, and says how long: %s', async (text, notice) => {
    const orchestrator = new HandoffOrchestrator(mockHelpdesk({ agents: [] }), [Triggers.directRequest()], {
      waitingHours: 48,
    })
    const result = await orchestrator.createHandoff([userMessage(text)], who)

    expect(result).toMatchObject({ status: 'pending', ticketId: 'mock-1' })
    expect(result.notice).toContain(notice)
    expect(result.agent).toBeUndefined()
  })

  it('says failed when the help desk is down, and pending when only the assignment is', async () => {
    const down = { ...mockHelpdesk(), createTicket: () => Promise.reject(new Error('desk is down')) }
    expect(await new HandoffOrchestrator(down, [Triggers.directRequest()]).createHandoff(turns, who)).toMatchObject({
      status: 'failed',
      error: 'desk is down',
    })

    const stuck = { ...mockHelpdesk(), assignToAgent: () => Promise.reject(new Error('no such agent')) }
    expect(await new HandoffOrchestrator(stuck, [Triggers.directRequest()]).createHandoff(turns, who)).toMatchObject({
      status: 'pending',
      ticketId: 'mock-1',
      error: 'no such agent',
    })

    const blind = { ...mockHelpdesk(), checkAgentAvailability: () => Promise.reject(new Error('cannot see')) }
    expect(await new HandoffOrchestrator(blind, [Triggers.directRequest()]).createHandoff(turns, who)).toMatchObject({
      status: 'pending',
      error: 'cannot see',
    })
  })

  it('hands nothing off in test mode', async () => {
    const helpdesk = mockHelpdesk()
    const orchestrator = new HandoffOrchestrator(helpdesk, [Triggers.directRequest()], { enableTestMode: true })

    expect((await orchestrator.shouldHandoff(turns, 'get me a person'))[0]).toBe(true)
    expect(await orchestrator.createHandoff(turns, who)).toMatchObject({ status: 'pending', isTest: true })
    expect(helpdesk.tickets).toHaveLength(0)
  })

  it('watches for the critical keywords of the settings', async () => {
    const orchestrator = new HandoffOrchestrator('mock', [Triggers.directRequest()], { criticalKeywords: ['recall'] })

    expect(await orchestrator.shouldHandoff([], 'a RECALL?')).toMatchObject([
      true,
      { triggerType: 'keywords', priority: 'immediate' },
    ])
  })

  it('asks who is there at most every 30 seconds', async () => {
    let [asked, now] = [0, 0]
    const helpdesk = { ...mockHelpdesk(), checkAgentAvailability: async () => [{ id: String(++asked), name: 'Ada' }] }
    const orchestrator = new HandoffOrchestrator(helpdesk, [Triggers.directRequest()], {}, { now: () => new Date(now) })

    for (now of [0, 10_000, 29_999]) await orchestrator.createHandoff(turns, who)
    expect(asked).toBe(1)
    now = 30_000
    expect((await orchestrator.createHandoff(turns, who)).agent?.id).toBe('2')
  })

  it.each([
    [{ failureThreshold: 0 }, 'failureThreshold'],
    [{ failureThreshold: 6 }, 'failureThreshold'],
    [{ failureThreshold: 1.5 }, 'failureThreshold'],
    [{ sentimentThreshold: -0.1 }, 'sentimentThreshold'],
    [{ sentimentThreshold: 1.1 }, 'sentimentThreshold'],
    [{ sentimentThreshold: Number.NaN }, 'sentimentThreshold'],
    [{ criticalKeywords: ['a', 'A'] }, 'criticalKeywords[1]'],
    [{ waitingHours: 0 }, 'waitingHours'],
    [{ failureThreshold: 2, failureTreshold: 2 }, 'failureTreshold'],
  ])('refuses the settings %j and names the field', (config, field) => {
    const make = () => new HandoffOrchestrator('mock', [Triggers.directRequest()], config)

    expect(make).toThrow(HandoffConfigError)
    expect(make).toThrow(expect.objectContaining({ field }))
  })

  it('refuses no triggers, an unknown help desk, and metadata without a user', async () => {
    expect(() => new HandoffOrchestrator('mock', [])).toThrow('triggers')
    expect(() => new HandoffOrchestrator('salesforce', [Triggers.directRequest()])).toThrow('helpdesk: no "salesforce"')
    const orchestrator = new HandoffOrchestrator(
      'yours',
      [Triggers.directRequest()],
      {},
      { helpdesks: { yours: () => mockHelpdesk() } },
    )
    await expect(orchestrator.createHandoff(turns, { userId: '', channel: 'web' })).rejects.toThrow('metadata.userId')
  })
})

describe('createRouter', () => {
  const facts = (message = 'hello', channel = 'web', now = '2026-03-02T10:00:00Z') => ({
    conversation: [],
    message,
    metadata: { userId: 'u', channel },
    sentiment: analyseSentiment,
    now: () => new Date(now),
  })
  const idsOf = async (choose: ReturnType<typeof createRouter>, all: ReturnType<typeof facts>[]) => {
    const ids: (string | undefined)[] = []
    for (const one of all) ids.push((await choose(agents, one))?.id)
    return ids.join('')
  }

  it('takes each in turn, per channel, and starts anew at midnight', async () => {
    const choose = createRouter()

    expect(await idsOf(choose, [facts(), facts(), facts('x', 'mail'), facts(), facts()])).toBe('abaca')
    expect(
      await idsOf(choose, [facts('x', 'web', '2026-03-02T23:59:59Z'), facts('x', 'web', '2026-03-03T00:00:01Z')]),
    ).toBe('ba')
  })

  it('takes the least loaded, in turn among equals', async () => {
    expect(await idsOf(createRouter({ strategy: 'least_loaded' }), [facts(), facts(), facts()])).toBe('bcb')
  })

  it('routes by keyword, and to anybody when those are away', async () => {
    const choose = createRouter({
      routes: [
        { name: 'law', if: { keyword: 'lawyer' }, agents: ['away'] },
        { name: 'bills', if: { any: [{ keyword: 'invoice' }, { segment: 'vip' }] }, agents: ['c'] },
      ],
    })

    expect(await idsOf(choose, [facts('my invoice'), facts('my invoice'), facts('my lawyer')])).toBe('ccc')
  })
})

describe('pickVariant', () => {
  it('keeps a user in his variant and spreads the users', () => {
    const picked = Array.from({ length: 1000 }, (_, at) => pickVariant(`user-${at}`, [0.3, 0.25]))

    expect(pickVariant('user-1', [0.3, 0.25])).toBe(picked[1])
    expect(picked.filter((one) => one === 0.3).length).toBeGreaterThan(400)
    expect(picked.filter((one) => one === 0.25).length).toBeGreaterThan(400)
  })
})
