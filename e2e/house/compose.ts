import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './process.ts'

const file = readFileSync(path.join(root, 'docker-compose.yml'), 'utf8')

const indented = (block: string): string => block.replace(/^ {2}/gm, '')

/** The lines below a key that stands at the very left, without their indent. */
function below(text: string, key: string): string {
  const [, lines] = new RegExp(`^${key}:[^\\n]*\\n((?:(?: {2}.*)?\\n)+)`, 'm').exec(text) ?? []
  if (lines === undefined) throw new Error(`docker-compose.yml has no ${key}`)
  return indented(lines)
}

const words = (list: string): string[] => list.split(',').map((word) => word.trim().replace(/^"(.*)"$/, '$1'))

const service = (name: string): string => below(below(file, 'services'), name)
const keysOf = (block: string): string[] => [...block.matchAll(/^([A-Z][A-Z0-9_]*):/gm)].map(([, key]) => key!)

/** What a service's container runs. */
export function commandOf(name: string): string[] {
  const [, list] = /^command: \[(.*)\]$/m.exec(service(name)) ?? []
  if (list === undefined) throw new Error(`${name} has no command of one line`)
  return words(list)
}

/** The names of the settings a service is given. */
export function settingsOf(name: string): string[] {
  const block = service(name)
  const [, anchor] = /^environment: \*(\S+)$/m.exec(block) ?? []
  return keysOf(anchor ? below(file, `x-${anchor}`) : below(block, 'environment'))
}
