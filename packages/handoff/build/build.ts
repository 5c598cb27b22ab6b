// Writes what is published, a whole package ready for `npm pack`, into a folder.
// Run: pnpm --filter @hummdesk/handoff build [folder], default dist/package
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compile, room } from './compile.ts'
import { manifestOf } from './manifest.ts'

const target = path.resolve(process.argv[2] ?? path.join(room, 'dist', 'package'))
mkdirSync(target, { recursive: true })
compile(path.join(target, 'dist'))
const source = JSON.parse(readFileSync(path.join(room, 'package.json'), 'utf8'))
writeFileSync(path.join(target, 'package.json'), `${JSON.stringify(manifestOf(source), null, 2)}\n`)
for (const paper of ['README.md', 'ATTRIBUTION.md']) copyFileSync(path.join(room, paper), path.join(target, paper))
copyFileSync(path.join(room, '..', '..', 'LICENSE'), path.join(target, 'LICENSE'))
