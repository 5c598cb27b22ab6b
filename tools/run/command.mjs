import { spawn } from 'node:child_process'
import { Failure } from './failure.mjs'
import { root } from './root.mjs'

const KEPT = 200_000
const SHOWN_LINES = 25
const children = new Set()

/** Whoever stops the launcher stops what it is doing for them. */
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])
  process.on(signal, () => {
    for (const child of children) child.kill('SIGTERM')
    process.exit(code)
  })

/** Runs a program quietly. Its output is shown only when it fails, below one sentence that says what failed. */
export function run(file, args, { cwd = root, env = process.env, sentence, missing }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && file.endsWith('.cmd'),
    })
    children.add(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output = (output + chunk).slice(-KEPT)))
    child.on('error', (error) => {
      children.delete(child)
      reject(new Failure(error.code === 'ENOENT' && missing ? missing : `${sentence} ${error.message}`))
    })
    child.on('close', (code) => {
      children.delete(child)
      if (code === 0) return resolve(output)
      reject(new Failure(`${sentence}\n\n${output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n')}`))
    })
  })
}

/** npm tells its own settings to what it starts; they are not meant for what we start. */
export const cleanEnv = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config|lifecycle|package|execpath|node)/i.test(name)),
  )
