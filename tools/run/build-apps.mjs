import fs from 'node:fs'
import path from 'node:path'
import { run } from './command.mjs'
import { progress } from './progress.mjs'
import { root } from './root.mjs'
import { hashOf, isStamped, stamp } from './stamp.mjs'

const apps = ['agent', 'admin', 'widget']
const shared = [
  'packages/shell',
  'packages/ui',
  'packages/client',
  'packages/contract',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
]

async function build(app, { node, pnpm, env }) {
  await run(node, [pnpm, '--filter', `@hummdesk/${app}`, 'build'], {
    env: { ...env, NODE_ENV: 'production' },
    sentence: `The ${app} app could not be built. Vite said:`,
  })
}

/** Builds the apps whose sources changed since they were built last. */
export async function buildApps(toolchain) {
  const stale = apps
    .filter((app) => fs.existsSync(path.join(root, 'apps', app, 'vite.config.ts')))
    .map((app) => ({
      app,
      mark: path.join(root, 'apps', app, 'dist', '.hummdesk'),
      wanted: hashOf([`apps/${app}`, ...shared]),
    }))
    .filter(({ mark, wanted }) => !isStamped(mark, wanted))
  if (stale.length === 0) return
  await progress(`building ${stale.map(({ app }) => app).join(', ')}`, () =>
    Promise.all(
      stale.map(async ({ app, mark, wanted }) => {
        await build(app, toolchain)
        stamp(mark, wanted)
      }),
    ),
  )
}
