import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

const ignored = new Set(['node_modules', 'dist', '.turbo'])

function* filesBelow(place) {
  const full = path.join(root, place)
  if (!fs.existsSync(full)) return
  if (fs.statSync(full).isFile()) {
    yield place
    return
  }
  for (const entry of fs
    .readdirSync(full, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1)))
    if (!ignored.has(entry.name)) yield* filesBelow(path.join(place, entry.name))
}

/** One hash over the content of files and folders. */
export function hashOf(places, ...more) {
  const hash = createHash('sha256')
  for (const place of places)
    for (const file of filesBelow(place)) hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)))
  return hash.update(more.join('\0')).digest('hex')
}

export const isStamped = (file, value) => fs.existsSync(file) && fs.readFileSync(file, 'utf8') === value

/** Written last, when the work is whole: a run that was cut short leaves no stamp and is done again. */
export function stamp(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(`${file}.new`, value)
  fs.renameSync(`${file}.new`, file)
}
