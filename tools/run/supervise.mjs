import { spawn } from 'node:child_process'
import os from 'node:os'

const LOOK_MS = 500
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Becomes a program as far as an ordinary process can: signals go to it, its end is ours. npm and sh do not pass signals on, so
 * the end of our parent counts as one; the program watches us the same way, by `HUMMDESK_LAUNCHER`.
 */
export function supervise(file, args, { cwd, env }) {
  return new Promise((_, reject) => {
    const child = spawn(file, args, { cwd, env: { ...env, HUMMDESK_LAUNCHER: String(process.pid) }, stdio: 'inherit' })
    for (const signal of signals) process.removeAllListeners(signal).on(signal, () => child.kill(signal))
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), LOOK_MS).unref()
    child.on('error', reject)
    child.on('exit', (code, signal) => process.exit(code ?? 128 + (os.constants.signals[signal] ?? 0)))
  })
}
