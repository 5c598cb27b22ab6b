import { pause } from './pause.ts'

const LOOK_MS = 500

export interface Stopping {
  /** Whose end is ours, where one process launched this one for as long as itself lives. */
  launcher?: number | undefined
  /** The most that closing may take. */
  longestMs: number
}

/** Calls `close` once, on the first wish to stop, and exits when it is done: with 0 if all closed in good order. */
export function stopWhenAsked(close: () => Promise<void>, { launcher, longestMs }: Stopping): void {
  let isStopping = false
  const stop = async (): Promise<void> => {
    if (isStopping) return
    isStopping = true
    const tooLong = pause(longestMs, new AbortController().signal).then(() => {
      throw new Error(`Stopping took longer than ${longestMs / 1_000} s.`)
    })
    try {
      await Promise.race([close(), tooLong])
      process.exit(0)
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exit(1)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
  if (launcher !== undefined) setInterval(() => process.ppid !== launcher && void stop(), LOOK_MS).unref()
}
