import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { extensions, preparePools } from '@hummdesk/database/embedded/open'

const database = path.resolve(import.meta.dirname, '../../../database')

/** The schema's fingerprint: a template made from other SQL is another template. */
export function schemaHash(): string {
  const hash = createHash('sha256')
  for (const folder of ['migrations', 'policies'])
    for (const file of readdirSync(path.join(database, folder)).sort())
      hash.update(readFileSync(path.join(database, folder, file)))
  for (const file of ['roles.sql', 'database.sql']) hash.update(readFileSync(path.join(database, file)))
  return hash.digest('hex').slice(0, 16)
}

/** A migrated, empty embedded database as a tarball: made once per schema, loaded by every test file. */
export async function embeddedTemplate(): Promise<Blob> {
  const folder = path.join(tmpdir(), 'hummdesk-testkit')
  const file = path.join(folder, `${schemaHash()}.tar`)
  if (!existsSync(file)) {
    const lite = await PGlite.create({ extensions, postgresqlconf: ['shared_buffers=16MB'] })
    const pools = await preparePools(lite)
    for (const pool of Object.values(pools)) await pool.end()
    const dump = await lite.dumpDataDir('none')
    await lite.close()
    mkdirSync(folder, { recursive: true })
    // Two files may start at once: each writes its own and the rename makes one of them the template.
    const own = `${file}.${randomUUID()}`
    writeFileSync(own, new Uint8Array(await dump.arrayBuffer()))
    renameSync(own, file)
  }
  return new Blob([readFileSync(file)])
}
