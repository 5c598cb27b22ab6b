import type { WidgetMessage } from '@hummdesk/contract/widget'
import { describe, expect, it } from 'vitest'
import { applyReport, leaveThread, noThread, type Report } from './thread.ts'

const message = (number: number, sender: WidgetMessage['sender'] = 'contact'): WidgetMessage => ({
  id: `message-${number}`,
  number,
  sender,
  senderName: '',
  content: `word ${number}`,
  event: null,
  sources: [],
  attachments: [],
  createdAt: '2026-05-04T10:00:00Z',
})
const told = (numbers: number[], more: Partial<Report> = {}): Report => ({
  conversationId: 'c1',
  mode: 'automated',
  messages: numbers.map((number) => message(number)),
  ...more,
})
const numbersOf = (reports: Report[]) => reports.reduce(applyReport, noThread).messages.map(({ number }) => number)

describe('a conversation put together from what the desk tells', () => {
  it('shows messages by number, whatever order they came in', () => {
    expect(numbersOf([told([3]), told([1, 2]), told([5])])).toEqual([1, 2, 3, 5])
  })

  it('shows a message once, by socket, by asking and as the answer to sending it', () => {
    expect(numbersOf([told([1]), told([1, 2]), told([2]), told([1])])).toEqual([1, 2])
  })

  it('takes the latest of two tellings of one message', () => {
    const better = { ...message(1), content: 'better' }
    const thread = [told([1]), told([], { messages: [better] })].reduce(applyReport, noThread)
    expect(thread.messages).toEqual([better])
  })

  it('is not handed back by an answer that was overtaken', () => {
    const reports = [told([1]), told([2], { mode: 'agent', upTo: 2 }), told([], { mode: 'automated', upTo: 1 })]
    expect(reports.reduce(applyReport, noThread).mode).toBe('agent')
  })

  it('stays closed', () => {
    const reports = [told([1]), told([2], { mode: 'closed' }), told([2], { mode: 'agent' })]
    expect(reports.reduce(applyReport, noThread).mode).toBe('closed')
  })

  it('is followed up by another one, above which the old words stay', () => {
    const reports = [told([1, 2], { mode: 'closed' }), told([1], { conversationId: 'c2' })]
    const thread = reports.reduce(applyReport, noThread)
    expect(thread).toMatchObject({ conversationId: 'c2', mode: 'automated' })
    expect([thread.past.length, thread.messages.length]).toEqual([2, 1])
  })

  it('leaves what was read to be read when the session ends', () => {
    const thread = leaveThread(applyReport(noThread, told([1, 2])))
    expect([thread.conversationId, thread.messages, thread.past.length]).toEqual([undefined, [], 2])
  })
})
