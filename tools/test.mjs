// Everything, in the order in which it is quickest to be told of a fault. Ends with one line: N passed, N failed.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const node = process.execPath
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'hummdesk-tests-'))
process.once('exit', () => fs.rmSync(reports, { recursive: true, force: true }))

const services = ['HUMMDESK_TEST_POSTGRES', 'HUMMDESK_TEST_REDIS']
const hasServices = services.every((name) => process.env[name])
const withoutServices = Object.fromEntries(Object.entries(process.env).filter(([name]) => !services.includes(name)))
const chromium = [process.env.CHROMIUM, '/usr/bin/chromium'].find((file) => file && fs.existsSync(file))
const leftOut = []

const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
    process.exit(1)
  })
const parent = process.ppid
setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref()

function run(args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
    running.add(child)
    child.on('close', (code) => {
      running.delete(child)
      resolve(code === 0)
    })
  })
}

const total = { passed: 0, failed: 0 }
const count = (passed, failed) => {
  total.passed += passed
  total.failed += failed
}

/** A program that is right or wrong as a whole counts as one. */
async function check(args) {
  const isRight = await run(args)
  count(isRight ? 1 : 0, isRight ? 0 : 1)
}

const bin = (name) => path.join(root, 'node_modules', name)

async function vitest(project, env) {
  const report = path.join(reports, `${project}-${Math.random()}.json`)
  const isRight = await run(
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  )
  if (!fs.existsSync(report)) return count(0, 1)
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(fs.readFileSync(report, 'utf8'))
  // A file that does not even load has no failed test in it.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length
  const failed = numFailedTests + unloaded
  count(numPassedTests, failed === 0 && !isRight ? 1 : failed)
}

/** Every room whose package names the script, by its own compiler. */
async function inRooms(script) {
  const rooms = ['apps', 'packages'].flatMap((folder) =>
    fs.readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)),
  )
  for (const room of rooms) {
    const file = path.join(root, room, 'package.json')
    if (!fs.existsSync(file) || !fs.existsSync(path.join(root, room, 'tsconfig.json'))) continue
    const { name, scripts = {} } = JSON.parse(fs.readFileSync(file, 'utf8'))
    if (scripts[script])
      await check([path.join(root, '.toolchain/node_modules/pnpm/bin/pnpm.mjs'), '--filter', name, script])
  }
}

const steps = [
  ['format and lint', () => check([bin('@biomejs/biome/bin/biome'), 'check', '.'])],
  ['types of servers and packages', () => check([bin('typescript/bin/tsc'), '-p', 'tsconfig.json'])],
  ['types of the screens', () => inRooms('types')],
  ['types of the journeys', () => check([bin('typescript/bin/tsc'), '-p', 'e2e/tsconfig.json'])],
  ['units', () => vitest('unit', withoutServices)],
  ['database tests on the embedded database', () => vitest('db', withoutServices)],
  [
    'database tests on PostgreSQL and Redis',
    hasServices ? () => vitest('db', process.env) : `set ${services.join(' and ')}`,
  ],
  ['builds', () => inRooms('build')],
  [
    'journeys in a browser',
    chromium
      ? () => vitest('e2e', { ...process.env, CHROMIUM: chromium })
      : 'install Chromium, or say in CHROMIUM where it is',
  ],
]

const wanted = process.argv.slice(2)
const startedAt = Date.now()
for (const [name, work] of steps) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue
  if (typeof work === 'string') {
    leftOut.push(`${name} (${work})`)
    continue
  }
  const since = Date.now()
  console.log(`\n── ${name}`)
  await work()
  console.log(`── ${name}: ${((Date.now() - since) / 1_000).toFixed(0)} s`)
}
console.log(`\nAll of it took ${((Date.now() - startedAt) / 1_000).toFixed(0)} s.`)
for (const what of leftOut) console.log(`Left out: ${what}.`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
