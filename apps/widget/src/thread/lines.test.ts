import type { WidgetMessage } from '@hummdesk/contract/widget'
import { describe, expect, it } from 'vitest'
import { linesOf, momentOf } from './lines.ts'

const said = (sender: WidgetMessage['sender'], senderName: string, minute: number): WidgetMessage => ({
  id: `${minute}`,
  number: minute + 1,
  sender,
  senderName,
  content: '',
  event: null,
  sources: [],
  attachments: [],
  createdAt: new Date(Date.UTC(2026, 4, 4, 10, minute)).toISOString(),
})
const shape = (messages: WidgetMessage[]) =>
  linesOf(messages).map(({ isFirst, isLast }) => `${isFirst ? '[' : ''}x${isLast ? ']' : ''}`)

describe('messages in a row', () => {
  it('belong together while one hand writes without a pause', () => {
    const messages = [
      said('agent', 'Aino', 0),
      said('agent', 'Aino', 2),
      said('agent', 'Elsa', 3),
      said('agent', 'Elsa', 9),
    ]
    expect(shape(messages)).toEqual(['[x', 'x]', '[x]', '[x]'])
  })

  it('never mix people and the assistant, and every event stands alone', () => {
    const messages = [said('assistant', '', 0), said('agent', '', 1), said('system', '', 2), said('system', '', 3)]
    expect(shape(messages)).toEqual(['[x]', '[x]', '[x]', '[x]'])
  })

  it('tell the day only when it was another', () => {
    const now = new Date(2026, 4, 4, 12)
    expect(momentOf(new Date(2026, 4, 4, 9, 5).toISOString(), now, 'fi')).toBe('9.05')
    expect(momentOf(new Date(2026, 4, 2, 9, 5).toISOString(), now, 'de')).toContain('2. Mai')
  })
})
