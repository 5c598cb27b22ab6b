import { buildApps } from './build-apps.mjs'
import { Failure } from './failure.mjs'
import { installPackages } from './install-packages.mjs'
import { installToolchain } from './install-toolchain.mjs'
import { alone } from './lock.mjs'
import { root } from './root.mjs'
import { supervise } from './supervise.mjs'

const usage = 'Usage: node tools/run.mjs start | test | pnpm <arguments> | node <arguments>'

/** Brings what is missing, then becomes what was asked for: the server, the tests, or pnpm and Node as the project uses them. */
const asked = {
  start: async (toolchain) => {
    await buildApps(toolchain)
    return [toolchain.node, ['apps/embedded/src/main.ts']]
  },
  test: async (toolchain, rest) => [toolchain.node, ['tools/test.mjs', ...rest]],
  pnpm: async (toolchain, rest) => [toolchain.node, [toolchain.pnpm, ...rest]],
  node: async (toolchain, rest) => [toolchain.node, rest],
}

export async function main([command, ...rest]) {
  try {
    if (!Object.hasOwn(asked, command ?? '')) throw new Failure(usage)
    const { file, args, env } = await alone(async () => {
      const toolchain = await installToolchain()
      await installPackages(toolchain)
      const [program, programArgs] = await asked[command](toolchain, rest)
      return { file: program, args: programArgs, env: toolchain.env }
    })
    await supervise(file, args, { cwd: root, env })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    process.exit(error.exitCode)
  }
}
