import { glob } from 'node:fs/promises'
import path from 'node:path'
import { type Registered, statements } from '@hummdesk/database/statement'

const core = path.resolve(import.meta.dirname, '../../core/src')

/** Loads every feature, so that the registry holds every statement the product has. */
export async function allStatements(): Promise<readonly Registered[]> {
  for await (const file of glob('**/*.ts', { cwd: core }))
    if (!/\.test\.ts$|\.testing\.ts$/.test(file)) await import(path.join(core, file))
  return statements().filter(({ name }) => !name.startsWith('bench.'))
}
