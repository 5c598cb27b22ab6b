import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { cleanEnv, run } from './command.mjs'
import { Failure } from './failure.mjs'
import { progress } from './progress.mjs'
import { root, toolchainFolder } from './root.mjs'
import { hashOf, isStamped, stamp } from './stamp.mjs'

const modules = path.join(toolchainFolder, 'node_modules')
const bin = path.join(toolchainFolder, 'bin')
const files = ['package.json', 'package-lock.json']
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

const isNewEnough = (version) => {
  const [major, minor] = version.split('.').map(Number)
  return (major === 24 && minor >= 11) || major >= 26
}

async function install() {
  for (const file of files) fs.copyFileSync(path.join(root, 'tools/toolchain', file), path.join(toolchainFolder, file))
  await run(npm, ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: toolchainFolder,
    env: cleanEnv(),
    sentence: 'Node 24 and pnpm could not be fetched from the npm registry. npm said:',
    missing: 'npm was not found beside Node. Install npm (it usually comes with Node), then run this again.',
  })
}

/** The Node that was fetched, where it runs on this machine; else the one at work now, where it is new enough. */
function findNode() {
  const fetched = path.join(modules, `node-linux-${process.arch}`, 'bin', 'node')
  try {
    if (
      process.platform === 'linux' &&
      isNewEnough(execFileSync(fetched, ['--version'], { encoding: 'utf8' }).slice(1))
    )
      return fetched
  } catch {
    // Made for another C library.
  }
  if (isNewEnough(process.versions.node)) return process.execPath
  throw new Failure(
    `Hummdesk brings its own Node only for Linux on x64 and arm64. Here it needs Node 24.11 or later (this is ${process.version}).`,
  )
}

/** So that `node` and `pnpm` in scripts are ours. */
function writeCommands(node, pnpm) {
  fs.mkdirSync(bin, { recursive: true })
  const file = path.join(bin, 'pnpm')
  fs.writeFileSync(`${file}.new`, `#!/bin/sh\nexec "${node}" "${pnpm}" "$@"\n`, { mode: 0o755 })
  fs.renameSync(`${file}.new`, file)
}

/** @returns where Node and pnpm are, and an environment in which they come first */
export async function installToolchain() {
  const wanted = hashOf(
    files.map((file) => `tools/toolchain/${file}`),
    process.platform,
    process.arch,
  )
  const mark = path.join(modules, '.hummdesk')
  const pnpm = path.join(modules, 'pnpm', 'bin', 'pnpm.mjs')
  if (!isStamped(mark, wanted) || !fs.existsSync(pnpm)) {
    await progress('fetching Node 24 and pnpm', async () => {
      try {
        await install()
      } catch {
        // A run that was cut short may have left half a package: once more from nothing.
        fs.rmSync(modules, { recursive: true, force: true })
        await install()
      }
    })
    writeCommands(findNode(), pnpm)
    stamp(mark, wanted)
  }
  const node = findNode()
  const env = {
    ...cleanEnv(),
    PATH: [bin, path.dirname(node), process.env.PATH].join(path.delimiter),
  }
  return { node, pnpm, env }
}
