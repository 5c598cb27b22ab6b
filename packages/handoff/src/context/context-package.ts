import type { Language } from '../language.ts'
import type { HandoffMetadata, Message, MessageSpeaker } from '../message.ts'
import type { TriggerPriority, TriggerResult } from '../triggers/trigger.ts'
import type { Entity } from './entities.ts'
import { bytesOf, plain } from './plain.ts'

export interface PackedMessage {
  readonly speaker: MessageSpeaker
  readonly message: string
  /** ISO 8601, UTC. */
  readonly timestamp: string
  readonly confidence?: number
}

/** All an agent needs to go on where the bot stopped. As JSON always under 100 KB. */
export interface ContextPackage {
  readonly handoffId: string
  readonly createdAt: string
  readonly priority: TriggerPriority
  readonly trigger: TriggerResult | null
  readonly conversation: readonly PackedMessage[]
  readonly metadata: HandoffMetadata
  readonly sentiment: { readonly score: number; readonly language: Language }
  readonly entities: readonly Entity[]
  readonly summary: string
  /** What did not fit: the oldest messages go first. */
  readonly truncated: { readonly messages: number; readonly note: string } | null
}

export const mostMessages = 100
const conversationBytes = 50_000
const packageBytes = 99_000
const messageCharacters = 8_000
const metadataBytes = 20_000

function isoOf(timestamp: Message['timestamp']): string {
  const date = new Date(timestamp)
  if (Number.isNaN(date.getTime())) throw new TypeError(`timestamp: "${timestamp}" is no time`)
  return date.toISOString()
}

/** Mask before: a number cut in half is no longer seen. */
export function pack({ speaker, message, timestamp, confidence }: Message): PackedMessage {
  const cut = message.length > messageCharacters ? `${message.slice(0, messageCharacters)} […]` : message
  return { speaker, message: cut, timestamp: isoOf(timestamp), ...(confidence === undefined ? {} : { confidence }) }
}

/** The newest messages that fit, and a note when that is not all of them. */
export function fit(whole: ContextPackage, total: number): ContextPackage {
  const sizes = whole.conversation.map((message) => bytesOf(message) + 1)
  const without = bytesOf({ ...whole, conversation: [] }) + 100
  let room = Math.min(conversationBytes, packageBytes - without)
  let from = sizes.length
  while (from > 0 && (sizes[from - 1] ?? 0) <= room) {
    from -= 1
    room -= sizes[from] ?? 0
  }
  const conversation = whole.conversation.slice(from)
  const left = total - conversation.length
  const truncated = left > 0 ? { messages: left, note: `The ${left} oldest messages are left out.` } : null
  return { ...whole, conversation, truncated }
}

/** The metadata as plain JSON. The largest fields are left out by name when all together are too large. */
export function collectMetadata(given: HandoffMetadata): HandoffMetadata {
  const { userId, channel } = given
  const fields = Object.entries(given)
    .slice(0, 200)
    .map(([key, value]) => ({ key: key.slice(0, 100), value: plain(value) }))
    .filter(({ value }) => value !== undefined)
    .map((field) => ({ ...field, bytes: bytesOf(field) }))
    .sort((a, b) => a.bytes - b.bytes)
  const leftOut: string[] = []
  let bytes = 0
  const kept = fields.filter((field) => {
    bytes += field.bytes
    if (bytes > metadataBytes) leftOut.push(field.key)
    return bytes <= metadataBytes
  })
  return {
    ...Object.fromEntries(kept.map(({ key, value }) => [key, value])),
    ...(leftOut.length > 0 ? { leftOut } : {}),
    userId: userId.slice(0, 500),
    channel: channel.slice(0, 100),
  }
}
