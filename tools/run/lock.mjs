import fs from 'node:fs'
import path from 'node:path'
import { toolchainFolder } from './root.mjs'

const file = path.join(toolchainFolder, 'lock')
const LOOK_MS = 250

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A link appears with its content in it, or not at all. */
function take() {
  const own = `${file}.${process.pid}`
  fs.writeFileSync(own, String(process.pid))
  try {
    fs.linkSync(own, file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  } finally {
    fs.rmSync(own, { force: true })
  }
}

const holder = () => {
  try {
    return Number(fs.readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

/** Left by a launcher that was killed. Renamed first, so that of two who see it only one removes it, and never a fresh one. */
function removeStale(pid) {
  const aside = `${file}.stale.${process.pid}`
  try {
    fs.renameSync(file, aside)
    if (Number(fs.readFileSync(aside, 'utf8')) === pid) fs.rmSync(aside)
    else fs.renameSync(aside, file)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

/** Two starts at once: the second waits until the first has everything in place, and then finds it so. */
export async function alone(work) {
  fs.mkdirSync(toolchainFolder, { recursive: true })
  let hasSaid = false
  while (!take()) {
    const pid = holder()
    if (pid > 0 && !isAlive(pid)) {
      removeStale(pid)
      continue
    }
    if (!hasSaid && pid > 0) console.log(`… another start (process ${pid}) is preparing, waiting for it`)
    hasSaid = true
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  const release = () => fs.rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.off('exit', release)
  }
}
