import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

/**
 * Takes a data folder for this process. The embedded database locks nothing itself, and two processes on one folder
 * would lose rows. A lock left by a killed process is taken over.
 * @returns a function that gives the folder back
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'hummdesk.lock')
  try {
    mkdirSync(folder, { recursive: true })
    for (;;) {
      try {
        const handle = openSync(file, 'wx', 0o600)
        writeSync(handle, String(process.pid))
        closeSync(handle)
        return () => rmSync(file, { force: true })
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error
        const pid = Number(readFileSync(file, 'utf8'))
        if (pid > 0 && pid !== process.pid && isAlive(pid))
          throw new Error(
            `The data folder ${folder} is already open in process ${pid}. Stop that one, or set HUMMDESK_DATA to another folder.`,
          )
        rmSync(file, { force: true })
      }
    }
  } catch (error) {
    if (
      hasCode(error, 'EACCES') ||
      hasCode(error, 'EROFS') ||
      hasCode(error, 'EPERM') ||
      hasCode(error, 'ENOTDIR') ||
      hasCode(error, 'EEXIST')
    )
      throw new Error(`The data folder ${folder} cannot be written. Set HUMMDESK_DATA to a folder that can.`)
    throw error
  }
}
