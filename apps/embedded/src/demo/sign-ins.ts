import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const Company = z.object({
  name: z.string(),
  inboxKey: z.string(),
  demoUrl: z.string(),
  agents: z.array(z.object({ name: z.string(), email: z.string(), password: z.string(), role: z.string() })),
})

const SignIns = z.object({
  url: z.string(),
  agentUrl: z.string(),
  adminUrl: z.string(),
  companies: z.array(Company),
})
export type SignIns = z.infer<typeof SignIns>
export type SignInCompany = Omit<z.infer<typeof Company>, 'demoUrl'>

const fileIn = (folder: string): string => path.join(folder, 'demo-sign-ins.json')

/** The only place where the demo passwords stand; readable by their owner alone. */
export function writeSignIns(folder: string, url: string, companies: readonly SignInCompany[]): void {
  const signIns: SignIns = {
    url,
    agentUrl: `${url}/agent/`,
    adminUrl: `${url}/admin/`,
    companies: companies.map((company) => ({ ...company, demoUrl: `${url}/demo/${company.inboxKey}/` })),
  }
  const file = fileIn(folder)
  writeFileSync(`${file}.new`, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** Undefined where the owner deleted them. Addresses follow the port of this start. */
export function readSignIns(folder: string, url: string): SignIns | undefined {
  const file = fileIn(folder)
  if (!existsSync(file)) return undefined
  const read = (): SignIns => SignIns.parse(JSON.parse(readFileSync(file, 'utf8')))
  const kept = read()
  if (kept.url === url) return kept
  writeSignIns(folder, url, kept.companies)
  return read()
}
