export const MessageSpeaker = { user: 'user', ai: 'ai' } as const
export type MessageSpeaker = (typeof MessageSpeaker)[keyof typeof MessageSpeaker]

export interface Message {
  readonly speaker: MessageSpeaker
  readonly message: string
  /** A date, milliseconds since 1970, or ISO 8601. */
  readonly timestamp: Date | number | string
  /** 0 to 1: how sure the bot was of this answer. */
  readonly confidence?: number | undefined
  readonly metadata?: Readonly<Record<string, unknown>> | undefined
}

/** Who is talking and where. `email` and `name` become the requester at the help desk; all the rest is shown to the agent. */
export interface HandoffMetadata {
  readonly userId: string
  readonly channel: string
  readonly name?: string | undefined
  readonly email?: string | undefined
  /** What the customer counts as, such as "vip": rules and routes ask for it. */
  readonly segment?: string | undefined
  readonly [key: string]: unknown
}

export const userMessage = (message: string, timestamp: Date = new Date()): Message => ({
  speaker: 'user',
  message,
  timestamp,
})

export const aiMessage = (message: string, confidence?: number, timestamp: Date = new Date()): Message => ({
  speaker: 'ai',
  message,
  timestamp,
  confidence,
})

/** What the user says now, as a message or as bare text. */
export const textOf = (message: Message | string): string => (typeof message === 'string' ? message : message.message)

/** The conversation before what is said now: a caller may or may not have added that to it already. */
export function earlier(conversation: readonly Message[], message: Message | string): readonly Message[] {
  const last = conversation.at(-1)
  return last?.speaker === 'user' && (last === message || last.message === textOf(message))
    ? conversation.slice(0, -1)
    : conversation
}
