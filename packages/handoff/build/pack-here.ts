// `npm pack` in this room: what is packed says `dist`, what is in the workspace says `src`. npm runs this before and after.
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compile, room } from './compile.ts'
import { manifestOf } from './manifest.ts'

const [manifest, kept] = [path.join(room, 'package.json'), path.join(room, 'dist', 'package.workspace.json')]
const licence = path.join(room, 'LICENSE')

function begin(): void {
  if (existsSync(kept)) throw new Error(`${kept} is there: an earlier pack did not end. Put it back over package.json.`)
  compile(path.join(room, 'dist'))
  copyFileSync(manifest, kept)
  copyFileSync(path.join(room, '..', '..', 'LICENSE'), licence)
  const published = {
    ...manifestOf(JSON.parse(readFileSync(kept, 'utf8'))),
    files: ['dist', '!dist/package*', 'ATTRIBUTION.md'],
  }
  // npm looks for the script that undoes this in the manifest it packs.
  writeFileSync(
    manifest,
    `${JSON.stringify({ ...published, scripts: { postpack: 'node build/pack-here.ts end' } }, null, 2)}\n`,
  )
}

function end(): void {
  renameSync(kept, manifest)
  rmSync(licence, { force: true })
}

if (process.argv[2] === 'begin') begin()
else end()
