import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { apiDesk } from './api.ts'
import { furnish } from './house.ts'

function built(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `hummdesk-headers-${name}-`))
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), `<!doctype html><title>${name}</title>`)
  writeFileSync(path.join(folder, 'assets/app-1a2b3c.js'), 'export {}')
  writeFileSync(path.join(folder, 'widget.js'), '0')
  return folder
}

const api = await apiDesk({
  publicUrl: 'https://desk.test',
  folders: { agent: built('agent'), admin: built('admin'), widget: built('widget') },
})
const house = await furnish(api)
const { inboxId, key } = await api.given.inbox(house, { sites: ['https://shop.example'] })
const { authorization } = await api.signedIn(house, 'owner')

// What goes with the moment, the body or the caller's own allowance and says nothing of the surface.
const OF_THE_MOMENT = new Set([
  ...['date', 'connection', 'keep-alive', 'content-length', 'content-type', 'etag', 'last-modified', 'accept-ranges'],
  ...['x-request-id', 'ratelimit', 'ratelimit-policy', 'vary', 'allow', 'location', 'transfer-encoding'],
])

const everywhere = {
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
}
const answers = {
  ...everywhere,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-site',
  'referrer-policy': 'no-referrer',
}
const policy = (ancestors: string): string =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self' wss://desk.test; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; " +
  `frame-ancestors ${ancestors}; require-trusted-types-for 'script'; trusted-types vue`
const portal = {
  ...everywhere,
  'cache-control': 'no-cache',
  'content-security-policy': policy("'none'"),
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
}
const frame = {
  ...everywhere,
  'cache-control': 'no-cache',
  'content-security-policy': policy("'self' https://shop.example"),
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'strict-origin',
}
const file = { ...answers, 'cache-control': 'public, max-age=31536000, immutable' }

interface Asked {
  url: string
  status?: number
  method?: 'GET' | 'POST' | 'DELETE' | 'OPTIONS'
  headers?: Record<string, string>
}
const etagOf = async (url: string): Promise<string> => String((await api.api.app.inject({ url })).headers['etag'])

const surfaces: [string, Asked, Record<string, string>][] = [
  ['the agents’ page', { url: '/agent/' }, portal],
  ['the admins’ page', { url: '/admin/team' }, portal],
  ['the reference', { url: '/api/docs/' }, portal],
  [
    'a page that did not change',
    { url: '/agent/', status: 304, headers: { 'if-none-match': await etagOf('/agent/') } },
    portal,
  ],
  ['a file of a page', { url: '/agent/assets/app-1a2b3c.js' }, file],
  ['the widget’s frame', { url: `/widget/?key=${key}` }, frame],
  ['the frame of no inbox', { url: '/widget/?key=x' }, { ...frame, 'content-security-policy': policy("'none'") }],
  [
    'the loader',
    { url: '/widget.js' },
    {
      ...answers,
      'cache-control': 'public, max-age=600, stale-while-revalidate=86400',
      'cross-origin-resource-policy': 'cross-origin',
    },
  ],
  ['an answer of the API', { url: '/api/v1/me', headers: { authorization } }, answers],
  ['the document of the API', { url: '/api/openapi.json' }, answers],
  ['a probe', { url: '/livez' }, answers],
  ['an answer to nobody', { url: '/api/v1/me', status: 401 }, answers],
  ['an error: not found', { url: '/nothing', status: 404 }, answers],
  ['an error: another method', { url: '/api/v1/conversations', method: 'DELETE', status: 405 }, answers],
  [
    'an error: not understood',
    { url: `/api/v1/conversations?limit=0`, status: 422, headers: { authorization } },
    answers,
  ],
]

describe('what goes out', () => {
  it.each(surfaces)('with %s is exactly this', async (_, { status = 200, ...asked }, expected) => {
    const response = await api.api.app.inject({ method: 'GET', ...asked })
    expect(response.statusCode, response.body).toBe(status)
    const sent = Object.entries(response.headers).filter(([name]) => !OF_THE_MOMENT.has(name))
    expect(Object.fromEntries(sent)).toEqual(expected)
  })

  it('changes with the inbox’s own sites at once', async () => {
    await api.db.migrator.query("update inboxes set sites = '{https://other.example}' where id = $1", [inboxId])
    const { headers } = await api.api.app.inject({ url: `/widget/?key=${key}` })
    expect(headers['content-security-policy']).toBe(policy("'self' https://other.example"))
  })
})
