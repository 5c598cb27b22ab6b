import { renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { HashPassword } from '@hummdesk/core/accounts/ports'
import { lockFolder } from '@hummdesk/database/embedded/lock-folder'
import { type EmbeddedDatabase, openEmbedded } from '@hummdesk/database/embedded/open'
import { readCompanyFiles } from './company-files.ts'
import { createCompany } from './create-company.ts'
import { type SignInCompany, writeSignIns } from './sign-ins.ts'

const companies = ['nordlicht', 'kontola']

async function fill(db: EmbeddedDatabase, hashPassword: HashPassword): Promise<SignInCompany[]> {
  const signIns: SignInCompany[] = []
  for (const folder of companies)
    signIns.push(await createCompany({ db, hashPassword, now: new Date() }, readCompanyFiles(folder)))
  return signIns
}

/**
 * Makes the database of the first run, with its demo companies, aside; moving it into place is the last step. So a data
 * folder has a whole database or none, and a first run that was killed starts over.
 */
export async function firstRun(
  folder: string,
  { url, hashPassword, onStart }: { url: string; hashPassword: HashPassword; onStart: () => void },
): Promise<void> {
  const aside = path.join(folder, 'first-run')
  const unlock = lockFolder(aside)
  onStart()
  try {
    rmSync(path.join(aside, 'database'), { recursive: true, force: true })
    const db = await openEmbedded(aside)
    try {
      writeSignIns(folder, url, await fill(db, hashPassword))
    } finally {
      await db.close()
    }
    renameSync(path.join(aside, 'database'), path.join(folder, 'database'))
    rmSync(aside, { recursive: true })
  } finally {
    unlock()
  }
}
