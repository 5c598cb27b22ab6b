import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const room = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-kit-'))
const consumer = path.join(folder, 'consumer')
const installed = path.join(consumer, 'node_modules', '@hummdesk', 'handoff')
const run = (program: string, args: string[], cwd: string): string =>
  execFileSync(program, args, { cwd, encoding: 'utf8' })
const npm = (args: string[], cwd: string): string =>
  run(
    'npm',
    [...args, '--offline', '--no-audit', '--no-fund', '--loglevel=error', '--cache', path.join(folder, 'cache')],
    cwd,
  )

// Packed and installed as a stranger would, without a network: what this finds is what a stranger would find.
beforeAll(() => {
  const made = path.join(folder, 'made')
  run(process.execPath, [path.join(room, 'build', 'build.ts'), made], room)
  npm(['pack', '--pack-destination', folder], made)
  mkdirSync(consumer)
  writeFileSync(path.join(consumer, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }')
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? ''
  npm(['install', path.join(folder, tarball)], consumer)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const manifest = () => JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'))

/** What a browser loads of an entry, in bytes after gzip. */
async function sizeOf(source: string): Promise<number> {
  const entry = path.join(consumer, 'entry.js')
  writeFileSync(entry, source)
  const result = await build({
    root: consumer,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const code = outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('')
  expect(code.length).toBeGreaterThan(200)
  return gzipSync(code, { level: 9 }).length
}

const everyEntry = (): string[] =>
  Object.keys(manifest().exports).map((name) => `@hummdesk/handoff${name === '.' ? '' : name.slice(1)}`)

describe('the published package', () => {
  it('has no dependencies of any kind, no scripts and no side effects', () => {
    const { dependencies, peerDependencies, optionalDependencies, devDependencies, scripts, sideEffects } = manifest()

    expect({ dependencies, peerDependencies, optionalDependencies, devDependencies, scripts }).toEqual({})
    expect(sideEffects).toBe(false)
    expect(readdirSync(path.join(consumer, 'node_modules', '@hummdesk'))).toEqual(['handoff'])
    expect(readdirSync(installed).sort()).toEqual(['ATTRIBUTION.md', 'LICENSE', 'README.md', 'dist', 'package.json'])
  })

  it('runs by the first example of its README', () => {
    const readme = readFileSync(path.join(installed, 'README.md'), 'utf8')
    const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
    expect(example.trim().split('\n').length).toBeLessThan(10)
    writeFileSync(path.join(consumer, 'first.js'), `${example}\nconsole.log(JSON.stringify(result))`)

    const result = JSON.parse(run(process.execPath, ['first.js'], consumer))

    expect(result).toMatchObject({ status: 'assigned', agent: { name: 'Ada' }, ticketUrl: 'mock://tickets/mock-1' })
  })

  it('opens every entry on Node', () => {
    const source = everyEntry().map(
      (name) => `if (Object.keys(await import('${name}')).length === 0) throw new Error('${name}')`,
    )
    writeFileSync(path.join(consumer, 'all.js'), source.join('\n'))

    expect(run(process.execPath, ['all.js'], consumer)).toBe('')
  })

  it('has types that a strict consumer compiles against, with and without the browser’s', () => {
    const compiler = path.join(
      path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
      'bin',
      'tsc',
    )
    const uses = everyEntry().map((name, at) => `export type E${at} = keyof typeof import('${name}')`)
    const typed = `import { HandoffOrchestrator, Triggers, userMessage } from '@hummdesk/handoff'
import { zendesk } from '@hummdesk/handoff/adapters/zendesk'
const kit = new HandoffOrchestrator(zendesk({ subdomain: 'acme', email: 'a@b.c', apiToken: 'x' }), [Triggers.failedAttempts({ threshold: 2 })])
const [should, trigger] = await kit.shouldHandoff([userMessage('hi')], 'hi')
export const reason: string | undefined = should ? trigger.reason : undefined
// @ts-expect-error a threshold is a number
Triggers.failedAttempts({ threshold: 'two' })`
    writeFileSync(path.join(consumer, 'typed.ts'), `${uses.join('\n')}\n${typed}`)
    const options = [
      '--strict',
      '--exactOptionalPropertyTypes',
      '--noEmit',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--types',
      '',
    ]

    expect(run(process.execPath, [compiler, ...options, '--lib', 'es2023,dom', 'typed.ts'], consumer)).toBe('')
  })

  it('is small: the core in five languages, each adapter, each language’s weights', async () => {
    expect(await sizeOf(`export * from '@hummdesk/handoff'`)).toBeLessThanOrEqual(24 * 1024)
    for (const name of ['zendesk', 'intercom', 'json', 'hummdesk', 'mock'])
      expect(await sizeOf(`export * from '@hummdesk/handoff/adapters/${name}'`)).toBeLessThanOrEqual(4 * 1024)
    for (const language of ['en', 'fi', 'sv', 'de', 'fr'])
      expect(await sizeOf(`export * from '@hummdesk/handoff/sentiment/${language}'`)).toBeLessThanOrEqual(60 * 1024)
  }, 60_000)

  it('leaves out what is not used', async () => {
    expect(await sizeOf(`export { maskText } from '@hummdesk/handoff'`)).toBeLessThanOrEqual(2 * 1024)
  }, 60_000)
})
