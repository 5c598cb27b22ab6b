import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })

const children = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

/** A helper process of the bench that says `ready` when it is. */
export async function helper(file: string, args: readonly string[] = [], waits = true): Promise<ChildProcess> {
  const child = fork(path.join(root, 'bench', file), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  children.add(child)
  if (waits) await once(child, 'message')
  return child
}

/** A true process of the product, ready when its probe answers. `milliseconds` is from spawn to the first 200. */
export async function product(
  entry: string,
  env: Record<string, string>,
  probe: string,
): Promise<{ child: ChildProcess; milliseconds: number }> {
  const started = performance.now()
  const child = spawn(process.execPath, [entry], {
    cwd: root,
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_COMPILE_CACHE: path.join(root, '.toolchain/compile-cache'),
      LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  children.add(child)
  for (;;) {
    const isReady = await fetch(probe).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return { child, milliseconds: performance.now() - started }
    if (child.exitCode !== null) throw new Error(`${entry} ended before it was ready`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await Promise.race([once(child, 'exit'), new Promise((resolve) => setTimeout(resolve, 12_000))])
  child.kill('SIGKILL')
  children.delete(child)
}

/** Megabytes the process holds in memory now. */
export const residentMegabytes = (child: ChildProcess): number => {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

/** Seconds of processor time the process has used. */
export const processorSeconds = (child: ChildProcess): number => {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}
