// The parts of node-postgres's connection that a submittable needs and that its published types leave out.
import 'pg'

declare module 'pg' {
  interface Connection {
    /** Names of the statements this connection has parsed, with their text. */
    parsedStatements: Record<string, string>
    close(message: { type: 'S' | 'P'; name: string }): void
  }
}
