import { setImmediate as yieldToTimers } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'

/** What a pool is on the one session it shares: set between transactions, and only when it changes. */
export interface Identity {
  role: string
  searchPath: string
}

/** A connection's side of the session: what it has to say, and where the answers go. */
export interface Speaker {
  readonly identity: Identity
  readonly units: Buffer[]
  push: (answer: Buffer) => void
  destroy: (error: Error) => void
}

const IDLE = 0x49
const READY_FOR_QUERY = 0x5a
const NOTIFICATION = 0x41
/** A WASM call blocks the event loop: after this long, timers and sockets get a turn. */
const SLICE_MS = 5
const STUCK_MS = 5_000

const simpleQuery = (sql: string): Buffer => {
  const body = Buffer.from(`${sql}\0`)
  const message = Buffer.alloc(5 + body.length, 'Q', 'latin1')
  message.writeInt32BE(body.length + 4, 1)
  body.copy(message, 5)
  return message
}

/**
 * Shares the one session of an embedded database between many connections. A connection owns the session from its first
 * word until the server says it is idle, so transactions never interleave; notifications go to every listener.
 */
export class Session {
  readonly listeners = new Set<Speaker>()
  readonly #db: PGlite
  readonly #ready = new Set<Speaker>()
  #owner: Speaker | undefined
  #isRunning = false
  #spoken = 0
  #watchdog: NodeJS.Timeout | undefined
  #identity: Identity = { role: 'postgres', searchPath: 'public' }

  constructor(db: PGlite) {
    this.#db = db
  }

  /** Queues one unit (a simple query, or messages up to a Sync) of a connection. */
  submit(speaker: Speaker, unit: Buffer): void {
    speaker.units.push(unit)
    this.#ready.add(speaker)
    void this.#pump()
  }

  /** The connection is gone: what it had open is rolled back, its prepared statements are closed. */
  drop(speaker: Speaker, closing: Buffer | undefined): void {
    this.listeners.delete(speaker)
    this.#ready.delete(speaker)
    speaker.units.length = 0
    if (this.#owner === speaker) this.submit(speaker, simpleQuery('rollback'))
    if (closing) this.submit(speaker, closing)
  }

  async #pump(): Promise<void> {
    if (this.#isRunning) return
    this.#isRunning = true
    for (let slice = performance.now(); ; ) {
      const speaker = this.#owner ?? this.#ready.values().next().value
      const unit = speaker?.units[0]
      if (!speaker || !unit) {
        if (speaker && this.#ready.size > 0) this.#watch(speaker)
        break
      }
      await this.#answer(speaker, unit)
      if (performance.now() - slice > SLICE_MS) {
        await yieldToTimers()
        slice = performance.now()
      }
    }
    this.#isRunning = false
  }

  async #answer(speaker: Speaker, unit: Buffer): Promise<void> {
    this.#spoken += 1
    speaker.units.shift()
    this.#ready.delete(speaker)
    try {
      if (!this.#owner) await this.#become(speaker.identity)
      this.#owner = speaker
      const { answer, isIdle } = await this.#execute(unit)
      if (isIdle) this.#owner = undefined
      if (speaker.units.length > 0) this.#ready.add(speaker)
      speaker.push(answer)
    } catch (error) {
      this.#owner = undefined
      speaker.destroy(error instanceof Error ? error : new Error(String(error)))
    }
  }

  async #become({ role, searchPath }: Identity): Promise<void> {
    if (role !== this.#identity.role) await this.#execute(simpleQuery(`set role ${role}`))
    if (searchPath !== this.#identity.searchPath) await this.#execute(simpleQuery(`set search_path to ${searchPath}`))
    this.#identity = { role, searchPath }
  }

  async #execute(unit: Buffer): Promise<{ answer: Buffer; isIdle: boolean }> {
    const raw = Buffer.from(
      await this.#db.runExclusive(() => {
        // A raw call on a closed database would spin for ever.
        if (!this.#db.ready) throw new Error('the embedded database is closed')
        return this.#db.execProtocolRaw(unit)
      }),
    )
    const kept: Buffer[] = []
    let isIdle = false
    for (let at = 0; at < raw.length; ) {
      const end = at + 1 + raw.readInt32BE(at + 1)
      const message = raw.subarray(at, end)
      if (message[0] === NOTIFICATION) for (const listener of this.listeners) listener.push(message)
      else kept.push(message)
      if (message[0] === READY_FOR_QUERY) isIdle = message[5] === IDLE
      at = end
    }
    return { answer: Buffer.concat(kept), isIdle }
  }

  /** A second connection awaited inside a transaction can never get its turn: break the transaction instead of hanging. */
  #watch(owner: Speaker): void {
    const seen = this.#spoken
    this.#watchdog ??= setTimeout(() => {
      this.#watchdog = undefined
      if (this.#owner !== owner || this.#ready.size === 0) return
      if (this.#spoken !== seen) return this.#watch(owner)
      owner.destroy(
        new Error(
          'a transaction sat idle for 5 s while other queries waited: never await a second connection inside one',
        ),
      )
    }, STUCK_MS).unref()
  }
}
