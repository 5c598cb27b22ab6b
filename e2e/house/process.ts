import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

let nextPort = 20_000 + (process.pid % 100) * 100

/** A port nobody listens on, of those the system gives to no connection by itself: it is still free when it is used. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = nextPort
    nextPort = port < 29_999 ? port + 1 : 20_000
    if (await isFree(port)) return port
  }
}

export interface Ending {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface Running {
  pid: number
  /** Everything it printed so far. */
  output: () => string
  /** Resolves with exit code and signal when it has ended and said its last word. */
  ended: Promise<Ending>
  kill: (signal: NodeJS.Signals) => void
}

const alive = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

/** Starts a true process of the product, the way a person or a supervisor would. It does not outlive this one. */
export function start(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
  { cwd = root } = {},
): Running {
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', command, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  alive.add(child)
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => alive.delete(child))
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  return { pid: child.pid!, output: () => output, ended, kill: (signal) => child.kill(signal) }
}

/** Asks until the answer is there; says what it waited for when it never comes. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  seconds = 30,
): Promise<T> {
  const end = Date.now() + seconds * 1000
  let last: unknown
  while (Date.now() < end) {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== false) return answer
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`waited ${seconds} s for ${what}`, { cause: last })
}

export const isReady = (url: string) => async (): Promise<boolean> => (await fetch(`${url}/readyz`)).ok
