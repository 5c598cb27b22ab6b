import { mockHelpdesk } from '@hummdesk/handoff'
import { AIMessage, HumanMessage } from '@langchain/core/messages'
import { FakeListChatModel } from '@langchain/core/utils/testing'
import { MockLLM } from '@llamaindex/core/llms/mock'
import { MockLanguageModelV4 } from 'ai/test'
import { describe, expect, it } from 'vitest'
import { withHandoff as withLangChain } from './langchain.ts'
import { withHandoff as withLlamaIndex } from './llamaindex.ts'
import { talk } from './plain-loop.ts'
import { withHandoff as withVercel } from './vercel-ai.ts'

describe('the guides', () => {
  it('a plain loop hands off when asked to, and when the bot is lost', async () => {
    const helpdesk = mockHelpdesk()
    const bot = async () => ({ answer: 'See our help page', confidence: 0.2 })

    expect(await talk(bot, helpdesk, ['My bill is wrong', 'get me a person'])).toMatchObject({ status: 'assigned' })
    expect(await talk(bot, helpdesk, ['My bill', 'from May', 'and June'])).toMatchObject({ status: 'assigned' })
    expect(helpdesk.tickets.map(({ context }) => context.trigger?.triggerType)).toEqual([
      'direct_request',
      'failed_attempts',
    ])
    expect(await talk(bot, helpdesk, ['My bill'])).toBeUndefined()
  })

  it('LangChain.js', async () => {
    const helpdesk = mockHelpdesk()
    const chain = withLangChain(new FakeListChatModel({ responses: ['It is 9 €.'] }), helpdesk)

    expect((await chain.invoke([new HumanMessage('What does it cost?')])).text).toBe('It is 9 €.')
    const turns = [
      new HumanMessage('What does it cost?'),
      new AIMessage('It is 9 €.'),
      new HumanMessage('get me a person'),
    ]
    expect((await chain.invoke(turns)).text).toBe('Ada takes over from here.')
    expect(helpdesk.tickets[0]?.context.conversation).toHaveLength(3)
  })

  it('LlamaIndex.TS', async () => {
    const helpdesk = mockHelpdesk()
    const llm = new MockLLM({ responseMessage: 'It is 9 €.' })
    const answer = withLlamaIndex((messages) => llm.chat({ messages }), helpdesk)

    expect(await answer([{ role: 'user', content: 'What does it cost?' }])).toBe('It is 9 €.')
    expect(await answer([{ role: 'user', content: 'My card was stolen' }])).toBe('Ada takes over from here.')
    expect(helpdesk.tickets[0]?.context.priority).toBe('immediate')
  })

  it('Vercel AI SDK', async () => {
    const helpdesk = mockHelpdesk()
    const model = new MockLanguageModelV4({
      doGenerate: async () => ({
        content: [{ type: 'text', text: 'It is 9 €.' }],
        finishReason: { unified: 'stop', raw: 'stop' },
        usage: {
          inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
          outputTokens: { total: 1, text: 1, reasoning: 0 },
        },
        warnings: [],
      }),
    })
    const answer = withVercel(model, helpdesk)

    expect(await answer([{ role: 'user', content: 'What does it cost?' }])).toBe('It is 9 €.')
    expect(await answer([{ role: 'user', content: 'get me a person' }])).toBe('Ada takes over from here.')
  })
})
