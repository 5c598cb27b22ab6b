import fs from 'node:fs'
import path from 'node:path'
import { run } from './command.mjs'
import { progress } from './progress.mjs'
import { root } from './root.mjs'
import { hashOf, isStamped, stamp } from './stamp.mjs'

const manifests = () => {
  const below = (folder) => fs.readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}/package.json`)
  return [
    'package.json',
    'pnpm-workspace.yaml',
    'pnpm-lock.yaml',
    'database/package.json',
    'e2e/package.json',
    'bench/package.json',
    ...below('apps'),
    ...below('packages'),
  ]
}

/** Installs exactly what the lockfile says, when it or a manifest has changed. */
export async function installPackages({ node, pnpm, env }) {
  const mark = path.join(root, 'node_modules', '.hummdesk')
  const wanted = hashOf(manifests())
  if (isStamped(mark, wanted)) return
  const install = () =>
    run(node, [pnpm, 'install', '--frozen-lockfile', '--prefer-offline'], {
      // Nobody is there to answer a question.
      env: { ...env, CI: 'true' },
      sentence: 'The packages could not be installed. pnpm said:',
    })
  await progress('installing packages', () => install().catch(install))
  stamp(mark, wanted)
}
