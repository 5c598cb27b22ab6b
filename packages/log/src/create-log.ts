import { type DestinationStream, type Logger, pino } from 'pino'
import { cleanText, redact } from './redact.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function redacted(line: object): Record<string, unknown> {
  const clean = redact(line)
  return isRecord(clean) ? clean : {}
}

/** The one way a process writes its log: a JSON line each, on which no secret, header or body stands. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    // Lines are looked at, what a child logger is bound to is not: there are no child loggers here.
    formatters: { log: redacted },
    // pino's own would write the error before it is looked at.
    serializers: { err: (error: unknown) => error },
    hooks: {
      logMethod(args: unknown[], method: (...said: unknown[]) => void) {
        method.apply(
          this,
          args.map((said) => (typeof said === 'string' ? cleanText(said) : said)),
        )
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}
