import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { articlesIndexed } from './articles.ts'
import { type Ending, freePort, isReady, type Running, start, until } from './process.ts'

export interface DemoAgent {
  name: string
  email: string
  password: string
  role: string
}

export interface DemoCompany {
  name: string
  inboxKey: string
  demoUrl: string
  agents: DemoAgent[]
}

export interface House {
  url: string
  companies: DemoCompany[]
  /** What its processes said. */
  output: () => string
  close: () => Promise<void>
}

export interface EmbeddedHouse extends House {
  folder: string
  kill: (signal: NodeJS.Signals) => Promise<Ending>
  /** Starts it again where it was. */
  start: () => Promise<void>
}

/** The command `npm start` becomes once everything is built, and the settings that keep it apart from others. */
export const startEmbedded = (env: Record<string, string>): Running =>
  start(process.execPath, ['apps/embedded/src/main.ts'], env)

/** Starts it and waits until it answers. */
async function enter(url: string, env: Record<string, string>): Promise<Running> {
  const running = startEmbedded(env)
  const gone = running.ended.then(({ code, signal }) => {
    throw new Error(`the embedded server ended (${code ?? signal}) before it was ready:\n${running.output()}`)
  })
  await Promise.race([until('the embedded server to be ready', isReady(url), 120), gone])
  gone.catch(() => {})
  return running
}

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'hummdesk-e2e-'))

async function settings(folder: string, env: Record<string, string>) {
  const port = await freePort()
  const own = { PORT: String(port), METRICS_PORT: String(await freePort()), HUMMDESK_DATA: folder, ...env }
  return { url: `http://127.0.0.1:${own.PORT}`, env: own }
}

/** A data folder as the first run left it: made once for all files of a run, because it takes a while. */
async function furnish(folder: string): Promise<void> {
  const kept = process.env['HUMMDESK_E2E_FIRST_RUN']
  if (!kept) return
  if (!existsSync(kept)) {
    const made = newFolder()
    const { url, env } = await settings(made, {})
    const running = await enter(url, env)
    await articlesIndexed(url, readSignIns(made).companies)
    running.kill('SIGTERM')
    await running.ended
    renameSync(made, kept)
  }
  cpSync(kept, folder, { recursive: true })
}

const readSignIns = (folder: string): { companies: DemoCompany[] } =>
  JSON.parse(readFileSync(path.join(folder, 'demo-sign-ins.json'), 'utf8'))

/** The embedded profile with its demo data, in a folder of its own. */
export async function openEmbeddedHouse({ env = {} as Record<string, string> } = {}): Promise<EmbeddedHouse> {
  const folder = newFolder()
  await furnish(folder)
  const { url, env: own } = await settings(folder, env)
  let before = ''
  let running = await enter(url, own)
  const kill = async (signal: NodeJS.Signals): Promise<Ending> => {
    running.kill(signal)
    return running.ended
  }
  return {
    url,
    companies: readSignIns(folder).companies,
    folder,
    kill,
    start: async () => {
      before += running.output()
      running = await enter(url, own)
    },
    output: () => before + running.output(),
    close: async () => {
      await kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
