import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, isReady, type Running, start, until } from './process.ts'

export interface DemoCompany {
  name: string
  inboxKey: string
  demoUrl: string
  agents: { name: string; email: string; password: string; role: string }[]
}

export interface House {
  url: string
  companies: DemoCompany[]
  close: () => Promise<void>
}

export interface EmbeddedHouse extends House {
  folder: string
  running: Running
  /** The server's own log and greeting. */
  output: () => string
}

/** The embedded profile with its demo data, in a folder of its own: what `npm start` runs once everything is built. */
export async function openEmbeddedHouse({
  folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-e2e-')),
  env = {} as Record<string, string>,
} = {}): Promise<EmbeddedHouse> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const running = start(process.execPath, ['apps/embedded/src/main.ts'], {
    PORT: String(port),
    METRICS_PORT: String(await freePort()),
    HUMMDESK_DATA: folder,
    ...env,
  })
  const gone = running.ended.then(() => {
    throw new Error(`the embedded server ended before it was ready:\n${running.output()}`)
  })
  await Promise.race([until('the embedded server to be ready', isReady(url), 90), gone])
  gone.catch(() => {})
  const { companies } = JSON.parse(readFileSync(path.join(folder, 'demo-sign-ins.json'), 'utf8'))
  const close = async (): Promise<void> => {
    running.kill('SIGTERM')
    await running.ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, companies, folder, running, output: running.output, close }
}
