import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import type { App } from '../../src/app.ts'
import { type Api, depsOf } from '../api.ts'

/** One place of the API's source said otherwise. */
export interface Fault {
  file: string
  find: string
  put: string
}

const room = path.resolve(import.meta.dirname, '../..')

interface Built {
  createApp: (deps: ReturnType<typeof depsOf>) => Promise<App>
}
const isBuilt = (value: unknown): value is Built => typeof value === 'object' && value !== null && 'createApp' in value

/** The API from a copy of its source with faults in it, on this database. Ends with the file's tests. */
export async function brokenApi(desk: Api, ...faults: Fault[]): Promise<Api> {
  const copy = mkdtempSync(path.join(tmpdir(), 'hummdesk-broken-'))
  cpSync(path.join(room, 'src'), path.join(copy, 'src'), { recursive: true })
  cpSync(path.join(room, 'package.json'), path.join(copy, 'package.json'))
  symlinkSync(path.join(room, 'node_modules'), path.join(copy, 'node_modules'))
  for (const { file, find, put } of faults) {
    const at = path.join(copy, 'src', file)
    const source = readFileSync(at, 'utf8')
    if (source.split(find).length !== 2) throw new Error(`${file} does not say "${find}" once: mend the fault`)
    writeFileSync(
      at,
      source.replace(find, () => put),
    )
  }
  const built: unknown = await import(path.join(copy, 'src/app.ts'))
  if (!isBuilt(built)) throw new Error('the copy is no API')
  const api = await built.createApp(depsOf(desk.db))
  afterAll(async () => {
    await api.close()
    rmSync(copy, { recursive: true, force: true })
  })
  return { ...desk, api }
}
