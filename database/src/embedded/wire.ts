import { Duplex } from 'node:stream'
import type { Identity, Session, Speaker } from './session.ts'

const frame = (type: string, body: Buffer): Buffer => {
  const message = Buffer.alloc(5 + body.length, type, 'latin1')
  message.writeInt32BE(body.length + 4, 1)
  body.copy(message, 5)
  return message
}
const SYNC = frame('S', Buffer.alloc(0))
/** AuthenticationOk and ReadyForQuery(idle): all a client waits for after its start-up message. */
const HELLO = Buffer.concat([frame('R', Buffer.alloc(4)), frame('Z', Buffer.from('I'))])
const STATEMENT = 0x53

let wires = 0

/** The socket a `pg` client gets: an in-process stream that speaks the wire protocol to the shared session. */
export class Wire extends Duplex implements Speaker {
  readonly identity: Identity
  readonly units: Buffer[] = []
  readonly #session: Session
  readonly #prefix = `w${++wires}_`
  readonly #names = new Set<string>()
  #hasStarted = false
  #inbox: Buffer = Buffer.alloc(0)
  #parts: Buffer[] = []

  constructor(session: Session, identity: Identity) {
    super()
    this.#session = session
    this.identity = identity
  }

  // The part of net.Socket that node-postgres uses.
  connect(): this {
    queueMicrotask(() => this.emit('connect'))
    return this
  }
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }

  override _read(): void {}

  override push(chunk: Buffer | null): boolean {
    return !this.destroyed && (chunk === null || chunk.length > 0) && super.push(chunk)
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#feed(chunk)
    done()
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#feed(Buffer.concat(chunks.map(({ chunk }) => chunk)))
    done()
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    const closing = [...this.#names].map((name) => frame('C', Buffer.from(`S${name}\0`)))
    this.#session.drop(this, closing.length > 0 ? Buffer.concat([...closing, SYNC]) : undefined)
    done(error)
  }

  #feed(chunk: Buffer): void {
    this.#inbox = this.#inbox.length > 0 ? Buffer.concat([this.#inbox, chunk]) : chunk
    for (;;) {
      const head = this.#hasStarted ? 1 : 0
      if (this.#inbox.length < head + 4) return
      const end = head + this.#inbox.readInt32BE(head)
      if (this.#inbox.length < end) return
      const message = this.#inbox.subarray(0, end)
      this.#inbox = this.#inbox.subarray(end)
      if (this.#hasStarted) this.#take(message)
      else this.#greet()
    }
  }

  #greet(): void {
    this.#hasStarted = true
    this.push(HELLO)
  }

  #take(message: Buffer): void {
    const type = String.fromCharCode(message[0] ?? 0)
    if (type === 'X') {
      this.push(null)
      this.destroy()
      return
    }
    this.#parts.push(this.#rename(type, message))
    // Parse, Bind, Describe and Execute wait for their Sync or Flush.
    if (!'SQHcf'.includes(type)) return
    if (type === 'Q' && /\blisten\b/i.test(message.toString('latin1'))) this.#session.listeners.add(this)
    this.#session.submit(this, Buffer.concat(this.#parts.splice(0)))
  }

  /** The session is shared, the names of prepared statements must not be. */
  #rename(type: string, message: Buffer): Buffer {
    const body = message.subarray(5)
    const at = nameOffset(type, body)
    if (at === undefined || body[at] === 0) return message
    if (type === 'P') this.#names.add(this.#prefix + body.toString('utf8', at, body.indexOf(0, at)))
    return frame(type, Buffer.concat([body.subarray(0, at), Buffer.from(this.#prefix), body.subarray(at)]))
  }
}

/** Where a message names a prepared statement, if it does. */
function nameOffset(type: string, body: Buffer): number | undefined {
  if (type === 'P') return 0
  if (type === 'B') return body.indexOf(0) + 1
  return (type === 'D' || type === 'C') && body[0] === STATEMENT ? 1 : undefined
}
