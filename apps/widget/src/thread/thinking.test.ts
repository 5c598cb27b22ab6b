import type { WidgetMessage } from '@hummdesk/contract/widget'
import { describe, expect, it } from 'vitest'
import { isThinking, thinkingMs } from './thinking.ts'
import { noThread, type Thread } from './thread.ts'

const last = (sender: WidgetMessage['sender'], mode: Thread['mode']): Thread => ({
  ...noThread,
  mode,
  messages: [
    {
      id: '1',
      number: 1,
      sender,
      senderName: '',
      content: '',
      event: null,
      sources: [],
      attachments: [],
      createdAt: '',
    },
  ],
})

describe('the assistant is about to answer', () => {
  it.each([
    ['right after the visitor wrote', last('contact', 'automated'), 1_000, 1_001, true],
    ['not when 20 seconds have passed', last('contact', 'automated'), 1_000, 1_000 + thinkingMs, false],
    ['not when it has answered', last('assistant', 'automated'), 1_000, 1_001, false],
    ['not when people hold the conversation', last('contact', 'agent'), 1_000, 1_001, false],
    ['not when it is closed', last('contact', 'closed'), 1_000, 1_001, false],
    ['not for words of an earlier page', last('contact', 'automated'), undefined, 1_001, false],
    ['not when nothing was said', noThread, 1_000, 1_001, false],
  ])('%s', (_, thread, writtenAt, now, expected) => expect(isThinking(thread, writtenAt, now)).toBe(expected))
})
