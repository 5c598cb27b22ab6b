import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Says where the files of this run share the data folder of one first run, and removes it in the end. */
export function setup(): () => void {
  const folder = path.join(tmpdir(), `hummdesk-e2e-first-run-${process.pid}`)
  process.env['HUMMDESK_E2E_FIRST_RUN'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
