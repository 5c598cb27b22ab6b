import { describe, expect, it } from 'vitest'
import { HandoffConfigError, handoffConfig } from '../config.ts'
import { aiMessage, type Message, userMessage } from '../message.ts'
import { decide } from './decide.ts'
import { criticalKeywords } from './keywords.ts'
import { trigger } from './trigger.ts'
import { Triggers, triggerFactory } from './triggers.ts'

/** Turns of a conversation: a text is the user's, one after `>` is the bot's, with `?0.3` how sure it was. */
const talk = (...turns: string[]): Message[] =>
  turns.map((turn) => {
    const [, text = '', sure] = /^> (.*?)(?: \?([\d.]+))?$/.exec(turn) ?? []
    return turn.startsWith('> ') ? aiMessage(text, sure === undefined ? undefined : Number(sure)) : userMessage(turn)
  })

describe('directRequest', () => {
  it.each([
    'I want to talk to a human',
    "This isn't working, get me a person",
    'I need a human',
    'I said "I want to talk to a human" three times already',
    'Haluan puhua ihmisen kanssa',
    'Jag vill prata med en människa',
    'Ich möchte mit einem Menschen sprechen',
    'Je veux parler à un humain',
  ])('fires on: %s', async (text) => {
    const result = await Triggers.directRequest().evaluate([], text, {})

    expect(result).toMatchObject({ triggered: true, triggerType: 'direct_request', priority: 'normal' })
    expect(result.confidence).toBeGreaterThanOrEqual(0.8)
    expect(result.reason).toContain('direct request')
  })

  it.each([
    'Can you help me with my account?',
    'Your page says "talk to a human" but the link is dead',
    'How do I contact human resources?',
    'Who is the contact person for invoices?',
    "I don't need a human, just tell me the price",
    '> I want to talk to a human\nThat was last week, today I only need the invoice',
    'Kundenservice ist toll',
    'Kuka on yhteyshenkilömme?',
    'Jag behöver ingen människa',
    "Je n'ai pas besoin d'un humain",
  ])('stays silent on: %s', async (text) => {
    expect((await Triggers.directRequest().evaluate([], text)).triggered).toBe(false)
  })

  it.each([
    ['Do you want to talk to an agent?', 'yes'],
    ['I am sorry. Would you like me to connect you with a colleague?', 'Yes please!'],
    ['Haluatko, että yhdistän sinut asiakaspalvelijalle?', 'Joo, kiitos'],
    ['Vill du prata med en handläggare?', 'Ja tack'],
    ['Möchten Sie mit einem Mitarbeiter sprechen?', 'Ja, gerne'],
    ['Souhaitez-vous parler à un conseiller ?', 'Oui, volontiers'],
  ])('takes an offer: %s %s', async (offer, answer) => {
    const before = talk('It does not work', `> ${offer}`)

    expect((await Triggers.directRequest().evaluate(before, answer)).triggered).toBe(true)
    expect((await Triggers.directRequest().evaluate([...before, userMessage(answer)], answer)).triggered).toBe(true)
  })

  it.each([
    ['Do you want to talk to an agent?', 'no thanks'],
    ['Do you want to talk to an agent?', 'yes but first tell me what the yearly plan costs please'],
    ['Do you want the invoice by mail?', 'yes'],
    ['Our agents answer on weekdays.', 'ok'],
    ['Möchten Sie mit einem Mitarbeiter sprechen?', 'Nein danke'],
    ['Haluatko puhua ihmisen kanssa?', 'En, kiitos'],
  ])('does not take: %s %s', async (offer, answer) => {
    expect((await Triggers.directRequest().evaluate(talk('Hello', `> ${offer}`), answer)).triggered).toBe(false)
  })
})

describe('failedAttempts', () => {
  const two = Triggers.failedAttempts({ threshold: 2 })

  it.each([
    [
      'the bot does not understand',
      ["> I'm sorry, I don't understand", 'my bill', '> Could you rephrase that?'],
      'the bill from May',
    ],
    ['the bot is not sure', ['> Try the help page ?0.2', 'where is it', '> Perhaps here ?0.4'], 'I see'],
    [
      'the user asks the same three times',
      ['How do I reset it?', '> Open the settings', 'how do I reset it', '> Open the settings'],
      'How do I reset it??',
    ],
    ['the user says it did not help', ['> Restart it', 'that did not help', '> Clear the cache'], 'still not working'],
    [
      'the user is put out',
      ['> Restart it', 'this is terrible and useless', '> Clear the cache'],
      'I hate this, awful',
    ],
    ['in Finnish', ['> Anteeksi, en ymmärrä', 'laskuni', '> Voisitko tarkentaa?'], 'toukokuun lasku'],
    ['in Swedish', ['> Jag förstår tyvärr inte', 'min faktura', '> Kan du omformulera?'], 'fakturan från maj'],
    [
      'in German',
      ['> Das habe ich leider nicht verstanden', 'meine Rechnung', '> Können Sie das anders formulieren?'],
      'die vom Mai',
    ],
    ['in French', ['> Je ne comprends pas', 'ma facture', '> Pouvez-vous reformuler ?'], 'celle de mai'],
  ])('counts when %s', async (_why, before, now) => {
    expect(await two.evaluate(talk('Hello there', ...before), now)).toMatchObject({
      triggered: true,
      triggerType: 'failed_attempts',
    })
  })

  it('starts anew after an answer that helped', async () => {
    const turns = talk(
      'Bill?',
      "> I don't understand",
      'my bill',
      '> Here it is ?0.9',
      'and the May one',
      "> I don't understand",
    )

    expect((await two.evaluate(turns, 'May')).triggered).toBe(false)
    expect(
      (await two.evaluate(talk('a', '> Perhaps here ?0.2', 'b', '> Or here ?0.2'), 'thanks, that worked')).triggered,
    ).toBe(false)
  })

  it('takes its threshold from the settings when it has none', async () => {
    const turns = talk('a', '> Hm ?0.1', 'b', '> Hm ?0.1')
    const config = handoffConfig({ failureThreshold: 2 })

    expect((await Triggers.failedAttempts().evaluate(turns, 'c')).triggered).toBe(false)
    expect((await Triggers.failedAttempts().evaluate(turns, 'c', { config })).triggered).toBe(true)
  })

  it.each([0, 6, 2.5])('refuses a threshold of %s', (threshold) => {
    expect(() => Triggers.failedAttempts({ threshold })).toThrow('failedAttempts.threshold')
  })
})

describe('negativeSentiment', () => {
  it.each([
    'This is terrible and frustrating',
    'Tämä on aivan surkeaa palvelua',
    'Det här är helt värdelöst',
    'Das ist eine Katastrophe und eine Frechheit',
    "C'est nul et inadmissible",
  ])('fires on: %s', async (text) => {
    expect(await Triggers.negativeSentiment().evaluate([], text)).toMatchObject({ triggered: true, priority: 'high' })
  })

  it.each(['This is great, thank you!', 'What does it cost?', 'Paljonko se maksaa?', 'Danke, sehr gut'])(
    'stays silent on: %s',
    async (text) => {
      expect((await Triggers.negativeSentiment().evaluate([], text)).triggered).toBe(false)
    },
  )

  it('fires when the mood falls, within five messages and not beyond', async () => {
    const fallen = { ...handoffConfig(), sentimentThreshold: 0.1 }
    const good = 'This is great, thank you!'

    expect(
      await Triggers.negativeSentiment().evaluate(talk(good), 'now it is broken', { config: fallen }),
    ).toMatchObject({ triggered: true })
    const long = talk(good, 'a', 'b', 'c', 'd')
    expect((await Triggers.negativeSentiment().evaluate(long, 'now it is broken', { config: fallen })).triggered).toBe(
      false,
    )
  })

  it('asks the analyser it is given', async () => {
    const sentiment = async () => ({
      score: 0.05,
      language: 'en' as const,
      parts: { keywords: 0, formatting: 0, domain: 0 },
    })

    expect((await Triggers.negativeSentiment().evaluate([], 'fine', { sentiment })).triggered).toBe(true)
  })
})

describe('keywords', () => {
  it.each([
    'There is FRAUD on my card',
    'I am locked out',
    'my card was stolen',
    'an unauthorised payment',
    'Korttini on varastettu',
    'Mein Konto wurde gehackt, Betrug!',
    'Jag är utelåst',
    "C'est une urgence",
    'Carte volée',
  ])('knows the critical: %s', async (text) => {
    expect(await Triggers.keywords().evaluate([], text)).toMatchObject({ triggered: true, priority: 'immediate' })
  })

  it('takes words and phrases as a whole, whatever their case', async () => {
    const own = Triggers.keywords(['Data Breach', 'GDPR', 'lawy*'])

    for (const text of ['a data  breach!', 'gdpr', 'my lawyer'])
      expect((await own.evaluate([], text)).triggered).toBe(true)
    for (const text of ['database breaches', 'gdprs', 'law'])
      expect((await own.evaluate([], text)).triggered).toBe(false)
  })

  it('refuses more than 50, none at all, and one twice', () => {
    const many = Array.from({ length: 51 }, (_, at) => `word${at}`)

    expect(() => Triggers.keywords(many)).toThrow('keywords: must have at most 50')
    expect(() => Triggers.keywords(['fraud', 'Fraud'])).toThrow('keywords[1]: "Fraud" is there twice')
    expect(() => Triggers.keywords([' '])).toThrow('keywords[0]')
    expect(() => handoffConfig({ criticalKeywords: many })).toThrow(HandoffConfigError)
    expect(criticalKeywords.length).toBeLessThanOrEqual(50)
  })
})

describe('rules', () => {
  const at = (time: string) => ({ now: () => new Date(`2026-03-02T${time}:00Z`) })

  it('reads AND, OR and NOT over every kind of condition', async () => {
    const rule = Triggers.rules([
      {
        name: 'vip at night',
        if: {
          all: [
            { segment: 'vip' },
            { not: { timeOfDay: { from: '09:00', to: '17:00' } } },
            { any: [{ keyword: ['refund', 'invoice'] }, { sentiment: { below: 0.3 } }, { messages: { atLeast: 5 } }] },
          ],
        },
        result: { priority: 'immediate', confidence: 0.7, reason: 'a VIP at night' },
      },
    ])
    const vip = { metadata: { segment: 'vip' } }

    expect(await rule.evaluate([], 'my refund', { ...vip, ...at('22:00') })).toMatchObject({
      triggered: true,
      priority: 'immediate',
      confidence: 0.7,
      reason: 'a VIP at night',
    })
    expect((await rule.evaluate([], 'this is awful', { ...vip, ...at('08:59') })).triggered).toBe(true)
    expect((await rule.evaluate(talk('a', '> b', 'c', '> d'), 'hello', { ...vip, ...at('17:00') })).triggered).toBe(
      true,
    )
    expect((await rule.evaluate([], 'hello', { ...vip, ...at('22:00') })).triggered).toBe(false)
    expect((await rule.evaluate([], 'my refund', { ...vip, ...at('09:00') })).triggered).toBe(false)
    expect((await rule.evaluate([], 'my refund', at('22:00'))).triggered).toBe(false)
  })

  it('wraps the hours around midnight in the zone named', async () => {
    const night = Triggers.rules([
      { name: 'night', if: { timeOfDay: { from: '22:00', to: '06:00', timeZone: 'Europe/Helsinki' } } },
    ])

    expect((await night.evaluate([], 'x', at('20:30'))).triggered).toBe(true)
    expect((await night.evaluate([], 'x', at('19:30'))).triggered).toBe(false)
  })

  it.each([
    [[], 'rules: must hold'],
    [[{ name: 'a', if: { all: [] } }], 'rules[0].if.all: must hold'],
    [[{ name: 'a', if: { all: [{ timeOfDay: { from: '9', to: '17:00' } }] } }], 'rules[0].if.all[0].timeOfDay.from'],
    [
      [{ name: 'a', if: { not: { timeOfDay: { from: '09:00', to: '17:00', timeZone: 'Mars' } } } }],
      'rules[0].if.not.timeOfDay.timeZone',
    ],
    [[{ name: 'a', if: { keyword: 'x' }, result: { confidence: 2 } }], 'rules[0].result.confidence'],
    [[{ name: '', if: { keyword: 'x' } }], 'rules[0].name'],
  ])('refuses %j and names the place', (list, message) => {
    expect(() => Triggers.rules(list)).toThrow(message)
  })
})

describe('decide', () => {
  it('takes the most urgent, then the surest', async () => {
    const [should, result] = await decide(
      [Triggers.directRequest(), Triggers.keywords()],
      [],
      'Fraud! I want to talk to a human',
    )

    expect(should).toBe(true)
    expect(result?.triggerType).toBe('keywords')
    expect(await decide([Triggers.directRequest()], [], 'What does it cost?')).toEqual([false, null])
  })

  it('lets one failing trigger neither silence the others nor pass unseen', async () => {
    const broken = trigger('mine', 'normal', () => {
      throw new Error('no model')
    })

    expect((await decide([broken, Triggers.directRequest()], [], 'get me a person'))[0]).toBe(true)
    await expect(decide([broken, Triggers.directRequest()], [], 'hello')).rejects.toThrow('no model')
  })

  it('runs triggers of your own, registered by name', async () => {
    const kinds = triggerFactory({ directRequest: () => Triggers.directRequest() })
    kinds.register('shouting', () =>
      trigger('shouting', 'high', (_turns, message) =>
        String(message).endsWith('!!!') ? { confidence: 1, reason: 'shouts' } : undefined,
      ),
    )

    expect(await decide([kinds.create({ kind: 'shouting' })], [], 'hey!!!')).toEqual([
      true,
      { triggered: true, triggerType: 'shouting', confidence: 1, reason: 'shouts', priority: 'high' },
    ])
    expect(() => kinds.register('shouting', () => Triggers.directRequest())).toThrow('there already')
    expect(() => kinds.create({ kind: 'none' })).toThrow('there are directRequest, shouting')
  })
})
