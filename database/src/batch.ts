import pg, { type Connection, type PoolClient } from 'pg'
import { prepareValue } from 'pg/lib/utils.js'

/** One statement with its values, ready for the wire. */
export interface Bound {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
  /** Its rows are of no interest. */
  readonly isSilent?: boolean
}

export type Row = Record<string, unknown>

interface Field {
  name: string
  dataTypeID: number
}
interface Reader {
  keys: string[]
  parsers: ((text: string) => unknown)[]
}

const camel = (column: string): string => column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
const bigint = 20
const parserOf = (oid: number): ((text: string) => unknown) =>
  // Sequence numbers stay below 2^53: an account would need 285 years at a million facts a second.
  oid === bigint ? Number : pg.types.getTypeParser(oid, 'text')

/** How each connection's prepared statements answer: asked once, for a prepared statement cannot change its columns. */
const readers = new WeakMap<Connection, Map<string, Reader>>()

function readersOf(wire: Connection): Map<string, Reader> {
  const known = readers.get(wire) ?? new Map<string, Reader>()
  readers.set(wire, known)
  return known
}

// After an error nobody knows which of a batch's new statements were parsed: they are closed before they are parsed again.
const uncertain = new WeakMap<Connection, Set<string>>()

/**
 * Statements up to one Sync: one round trip and one implicit transaction, every statement named, prepared once per
 * connection and bound. An error leaves none of them done and the connection usable.
 * It stands on node-postgres's submittable interface, the one pg-cursor uses.
 */
class Batch {
  readonly #statements: readonly Bound[]
  readonly #results: Row[][]
  readonly #fresh: Bound[] = []
  #readers: Map<string, Reader> = new Map()
  #at = 0
  #reader: Reader | undefined
  /** node-postgres wraps this to put its query time-out around it. */
  callback: (error: Error | null) => void

  constructor(statements: readonly Bound[], done: (error: Error | null, results: Row[][]) => void) {
    this.#statements = statements
    this.#results = statements.map(() => [])
    this.callback = (error) => done(error, this.#results)
  }

  submit(wire: Connection): void {
    this.#readers = readersOf(wire)
    wire.stream.cork()
    try {
      for (const statement of this.#statements) {
        if (wire.parsedStatements[statement.name] === undefined) this.#prepare(wire, statement)
        wire.bind({ portal: '', statement: statement.name, values: statement.values.map(prepareValue) }, true)
        if (!statement.isSilent && !this.#readers.has(statement.name)) wire.describe({ type: 'P', name: '' }, true)
        wire.execute(null, true)
      }
      wire.sync()
    } finally {
      wire.stream.uncork()
    }
    this.#expect(0)
  }

  /** The answers of the statement at this place are next. */
  #expect(at: number): void {
    this.#at = at
    const statement = this.#statements[at]
    this.#reader = statement && this.#readers.get(statement.name)
  }

  #prepare(wire: Connection, statement: Bound): void {
    if (this.#fresh.includes(statement)) return
    if (uncertain.get(wire)?.delete(statement.name)) wire.close({ type: 'S', name: statement.name })
    wire.parse({ name: statement.name, text: statement.text, types: [] }, true)
    this.#fresh.push(statement)
  }

  handleRowDescription(message: { fields: Field[] }): void {
    this.#reader = {
      keys: message.fields.map((field) => camel(field.name)),
      parsers: message.fields.map((field) => parserOf(field.dataTypeID)),
    }
    const statement = this.#statements[this.#at]
    if (statement) this.#readers.set(statement.name, this.#reader)
  }

  handleDataRow(message: { fields: (string | null)[] }): void {
    if (!this.#reader) return
    const { keys, parsers } = this.#reader
    const row: Row = {}
    for (let index = 0; index < keys.length; index++) {
      const text = message.fields[index]
      row[keys[index] ?? ''] = text === null || text === undefined ? null : parsers[index]?.(text)
    }
    this.#results[this.#at]?.push(row)
  }

  handleCommandComplete(): void {
    this.#expect(this.#at + 1)
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete()
  }

  handleError(error: Error, wire: Connection): void {
    const names = uncertain.get(wire) ?? new Set<string>()
    for (const { name } of this.#fresh) names.add(name)
    uncertain.set(wire, names)
    this.callback(error)
  }

  handleReadyForQuery(wire: Connection): void {
    for (const { name, text } of this.#fresh) wire.parsedStatements[name] = text
    this.callback(null)
  }

  handlePortalSuspended(): void {}
}

/** Runs statements as one batch on a connection and returns the rows of each. */
export const runBatch = (client: PoolClient, statements: readonly Bound[]): Promise<Row[][]> =>
  new Promise((resolve, reject) => {
    client.query(new Batch(statements, (error, results) => (error ? reject(error) : resolve(results))))
  })
