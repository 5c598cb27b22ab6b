import type { WidgetMessage } from '@hummdesk/contract/widget'
import type { Storage } from '../storage.ts'

export interface SentFile {
  id: string
  name: string
}

/** A message the desk has not confirmed. The client id makes it one message however often it is sent. */
export interface Unsent {
  clientId: string
  content: string
  /** Files the desk has already, which go with it. */
  files: readonly SentFile[]
  /** The newest number shown when it was written: the desk's copy has a higher one. */
  after: number
  /** Its place in line; grows with every message written in this browser. */
  place: number
}

const longest = 5_000

/** What the desk would store of it: no NUL, no half of a pair, nothing blank around. */
export const storable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed().trim()

export const charactersLeft = (text: string): number => longest - storable(text).length

export const canSend = (text: string, files: readonly unknown[] = []): boolean =>
  (storable(text) !== '' || files.length > 0) && charactersLeft(text) >= 0

/** A random uuid, also where the page is not served securely and `randomUUID` is missing. */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

const isFile = (value: unknown): value is SentFile =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value

function parse(text: string | undefined): Unsent | undefined {
  try {
    const { clientId, content, files: kept, after, place } = JSON.parse(text ?? '')
    const files = Array.isArray(kept) ? kept.filter(isFile) : []
    const isWhole = typeof clientId === 'string' && typeof content === 'string' && canSend(content, files)
    return isWhole ? { clientId, content, files, after: Number(after) || 0, place: Number(place) || 0 } : undefined
  } catch {
    return undefined
  }
}

/** The messages of this inbox that wait in this browser, kept one by one, so that two tabs do not undo each other. */
export function outboxOf(key: string, storage: Storage) {
  const beginning = `hummdesk.outbox.${key}.`
  return {
    list: (): Unsent[] =>
      storage
        .names(beginning)
        .map((name) => parse(storage.get(name)))
        .filter((unsent) => unsent !== undefined)
        .sort((one, other) => one.place - other.place),
    keep: (unsent: Unsent): void => storage.set(beginning + unsent.clientId, JSON.stringify(unsent)),
    drop: (clientId: string): void => storage.remove(beginning + clientId),
  }
}
export type Outbox = ReturnType<typeof outboxOf>

/**
 * Leaves out what the desk already shows: its copy can come over the socket before the answer to the request does.
 * A copy stands for one message, so writing the same word twice shows it twice.
 */
export function withoutEchoes<T extends Unsent>(unsent: readonly T[], messages: readonly WidgetMessage[]): T[] {
  const taken = new Set<string>()
  return unsent.filter(({ content, files, after }) => {
    const copy = messages.find(
      (message) =>
        message.sender === 'contact' &&
        message.number > after &&
        message.content === content &&
        message.attachments.length === files.length &&
        !taken.has(message.id),
    )
    if (copy) taken.add(copy.id)
    return copy === undefined
  })
}
