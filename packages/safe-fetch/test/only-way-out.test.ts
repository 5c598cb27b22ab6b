import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const rooms = ['apps', 'packages'].flatMap((folder) =>
  readdirSync(path.join(root, folder)).map((room) => `${folder}/${room}/src`),
)
const BROWSERS = /^(apps\/(agent|admin|widget)|packages\/(ui|client|shell))\//

/** Who may open a connection by other means, and why it is not to an address somebody typed into the desk. */
const allowed: Record<string, string> = {
  'packages/safe-fetch/src/safe-fetch.ts': 'it is the way out',
  'packages/safe-fetch/src/connect.ts': 'it is the way out',
  'packages/handoff/src/adapters/send.ts':
    'published on its own: whoever uses it gives it a fetch, or has its own used',
}

const ways = [
  /(?<![\w.])fetch\(/,
  /globalThis\.fetch|window\.fetch/,
  /\bhttps?\.(request|get)\(/,
  /from '(undici|axios|got|node-fetch|ky|superagent|request)'/,
  /import \{[^}]*\b(request|get)\b[^}]*\} from '(node:)?https?'/,
  /import \{[^}]*\b(connect|createConnection)\b[^}]*\} from '(node:)?(net|tls|http2)'/,
  /new (WebSocket|EventSource|XMLHttpRequest)\(/,
]

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ts$/.test(file) && !/\.(test|testing|d)\.ts$/.test(file))
    .map((file) => path.join(folder, file))

it('the server calls out through safe-fetch, vendors through their own libraries, and no other way', () => {
  const files = rooms
    .filter((room) => !BROWSERS.test(`${room}/`))
    .flatMap((room) => {
      try {
        return sources(path.join(root, room))
      } catch {
        return []
      }
    })
  expect(files.length).toBeGreaterThan(150)
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return ways.some((way) => way.test(text)) ? [path.relative(root, file)] : []
  })
  expect(found.filter((file) => !(file in allowed))).toEqual([])
  expect(Object.keys(allowed).filter((file) => !found.includes(file))).toEqual([])
})
