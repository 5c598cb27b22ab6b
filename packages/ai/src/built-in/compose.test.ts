import type { ComposeInput } from '@hummdesk/core/assist/ports'
import { describe, expect, it } from 'vitest'
import { compose } from './compose.ts'

const returns = {
  articleId: 'returns',
  title: 'Returning a bike',
  relevance: 0.92,
  content: `## How long you have

You can return a bike within 30 days of delivery. It must be unused: up to 10 km on the display is fine.

## What it costs

Returning a bike costs 49 €, taken off the refund. Parts and clothing go back free of charge. Steps:

1. Open your order and choose Return.
2. Print the label.
3. Hand the box over to the driver.

## Refund

The money is back within five working days after the bike has reached us.`,
}
const asked = (content: string, over: Partial<ComposeInput> = {}): ComposeInput => ({
  content,
  history: [],
  opinion: {
    category: 'general',
    priority: 'normal',
    sentiment: 'neutral',
    language: 'en',
    confidence: 0.9,
    reasoning: '',
  },
  passages: [returns],
  policy: '',
  companyName: 'Nordlicht',
  customerName: 'Carla',
  audience: 'customer',
  ...over,
})
const never = new AbortController().signal
const composed = async (input: ComposeInput) => (await compose(input, never)).composed

describe('the built-in answer', () => {
  it('quotes the part of the article that was asked about, and names it', async () => {
    const { content, confidence, usedArticleIds } = await composed(asked('What does it cost to return a bike?'))
    expect(content).toContain('“Returning a bike”')
    expect(content).toContain('Returning a bike costs 49 €')
    expect(content).toContain('1. Open your order')
    expect(confidence).toBeGreaterThanOrEqual(0.6)
    expect(usedArticleIds).toEqual(['returns'])
  })

  it('quotes the points of a long list that were asked about, not all of them', async () => {
    const points = [
      'E02 the motor is hot',
      'E05 no speed signal',
      'E10 no contact with the battery',
      'E21 the voltage is low',
    ]
    const filler =
      'and then some more words about what to do when this is shown on the display of the bike while you ride, '.repeat(
        2,
      )
    const content = `## Codes\n\n${points.map((point) => `- ${point}, ${filler}`).join('\n')}`
    const { content: said } = await composed(
      asked('What does E10 mean, is it the battery contact?', {
        passages: [{ ...returns, title: 'Error codes', content }],
      }),
    )
    expect(said).toContain('E10 no contact')
    expect(said).not.toContain('E21')
  })

  it('says nothing that is not in the article or a phrase of its own', async () => {
    const { content } = await composed(asked('How many days until I get the money back after a return?'))
    const figures = content.match(/\d+/g) ?? []
    for (const figure of figures) expect(returns.content).toContain(figure)
  })

  it.each([
    ['fi', 'Paljonko pyörän palautus maksaa?', 'toisella kielellä'],
    ['sv', 'Vad kostar det att returnera en cykel?', 'annat språk'],
    ['de', 'Was kostet die Rückgabe eines Fahrrads?', 'anderen Sprache'],
    ['fr', 'Combien coûte le retour d’un vélo ?', 'autre langue'],
  ] as const)('speaks %s around an article in another language', async (language, content, words) => {
    const { content: said } = await composed(asked(content, { opinion: { ...asked('').opinion, language } }))
    expect(said).toContain(words)
  })

  it('prefers an article in the customer’s language that is nearly as relevant', async () => {
    const finnish = {
      articleId: 'palautus',
      title: 'Pyörän palauttaminen',
      relevance: 0.85,
      content:
        'Voit palauttaa pyörän 30 päivän kuluessa toimituksesta. Palautus maksaa 49 €, joka vähennetään hyvityksestä.',
    }
    const { usedArticleIds } = await composed(
      asked('Paljonko pyörän palautus maksaa?', {
        passages: [returns, finnish],
        opinion: { ...asked('').opinion, language: 'fi' },
      }),
    )
    expect(usedArticleIds).toEqual(['palautus'])
  })

  it('is unsure and says so where no article was found', async () => {
    const { content, confidence, usedArticleIds } = await composed(asked('Do you sell kayaks?', { passages: [] }))
    expect(confidence).toBeLessThan(0.4)
    expect(content).toContain('nothing in our articles')
    expect(usedArticleIds).toEqual([])
  })

  it('is unsure about the customer’s own data', async () => {
    const general = await composed(asked('When is the money back after I return a bike?'))
    const own = await composed(asked('When is the money back for my return of order 4471902?'))
    expect(own.confidence).toBeLessThan(0.6)
    expect(own.confidence).toBeLessThan(general.confidence)
  })

  it.each([
    ['Hello!', 'Hello! What can I help you with?'],
    ['thank you so much', 'You are welcome! Is there anything else I can help with?'],
  ])('answers %s as people do', async (content, said) => {
    expect((await composed(asked(content, { passages: [] }))).content).toBe(said)
  })

  it('does not take a question behind a greeting for a greeting', async () => {
    expect((await composed(asked('Hi, what does a return cost'))).usedArticleIds).toEqual(['returns'])
  })

  it('speaks to the customer in the voice of whoever sends it', async () => {
    const { content: draft } = await composed(asked('Do you sell kayaks?', { passages: [], audience: 'agent' }))
    expect(draft).toContain('I am here now')
    const { content: quoted } = await composed(asked('What does a return cost?', { audience: 'agent' }))
    expect(quoted).not.toContain('get a person')
  })

  it('acknowledges the mood', async () => {
    const { content } = await composed(
      asked('Third time I ask what a return costs!', { opinion: { ...asked('').opinion, sentiment: 'frustrated' } }),
    )
    expect(content.startsWith('I am sorry this has taken so much of your time.')).toBe(true)
  })
})
