import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import { apiDesk, depsOf } from './api.ts'
import { problemOf } from './calls.ts'

function built(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `hummdesk-${name}-`))
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), `<!doctype html><title>${name}</title>`)
  writeFileSync(path.join(folder, 'assets/app-1a2b3c.js'), 'export {}')
  writeFileSync(path.join(folder, 'assets/app-1a2b3c.js.map'), '{}')
  writeFileSync(path.join(folder, 'widget.js'), '0')
  writeFileSync(path.join(folder, '.env'), 'SECRET=1')
  return folder
}
const folders = { agent: built('agent'), widget: built('widget'), demo: built('demo') }
const { api, db, given } = await apiDesk({ folders })
const get = (url: string, app = api.app) => app.inject({ url })
const csp = (response: Awaited<ReturnType<typeof get>>): string => String(response.headers['content-security-policy'])

describe('the agents’ page', () => {
  it('is what the root leads to, and any path of its own router', async () => {
    expect((await get('/')).headers.location).toBe('/agent/')
    expect((await get('/agent')).headers.location).toBe('/agent/')
    for (const url of ['/agent/', '/agent/conversations/1', '/agent/sign-in?to=x'])
      expect((await get(url)).body, url).toContain('<title>agent</title>')
  })

  it('runs nothing but its own files, and stands in no frame', async () => {
    const response = await get('/agent/')
    expect(csp(response).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self' ws://desk.test",
      "frame-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types vue',
    ])
    expect(response.headers).toMatchObject({
      'cache-control': 'no-cache',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
  })

  it('is asked for again each time, its named files never', async () => {
    const { headers } = await get('/agent/assets/app-1a2b3c.js')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const again = await api.app.inject({
      url: '/agent/',
      headers: { 'if-none-match': String((await get('/agent/')).headers.etag) },
    })
    expect(again.statusCode).toBe(304)
    expect(csp(again)).toContain("frame-ancestors 'none'")
  })

  it('gives away no map, no hidden file, and nothing beside its folder', async () => {
    const paths = [
      '/agent/assets/app-1a2b3c.js.map',
      '/agent/.env',
      '/agent/nothing.js',
      '/agent/../package.json',
      '/agent/%2e%2e/%2e%2e/etc/passwd.x',
    ]
    for (const url of [...paths, '/agent/..%2f..%2fetc%2fpasswd.x', '/admin/', '/widget/assets'])
      expect((await get(url)).body, url).not.toContain('SECRET')
    for (const url of [...paths.slice(0, 3), '/admin/']) expect(problemOf(await get(url)).status, url).toBe(404)
  })
})

describe('the widget’s frame', () => {
  it('stands on its inbox’s sites and ours, or anywhere where none is named', async () => {
    const world = await given.account()
    const named = await given.inbox(world, { sites: ['https://shop.example', 'https://*.shop.example'] })
    const open = await given.inbox(world)
    const frame = (key: string) => get(`/widget/?key=${key}`).then(csp)
    expect(await frame(named.key)).toContain("frame-ancestors 'self' https://shop.example https://*.shop.example;")
    expect(await frame(open.key)).toContain('frame-ancestors *;')
    for (const key of ['', 'x', `pk_${'x'.repeat(20)}`, "'; script-src *"])
      expect(await frame(encodeURIComponent(key))).toContain("frame-ancestors 'none';")
    await db.migrator.query('update inboxes set is_active = false where id = $1', [open.inboxId])
    expect(await frame(open.key)).toContain("frame-ancestors 'none';")
  })

  it('and the loader may be loaded by any page', async () => {
    const loader = await get('/widget.js')
    expect(loader.headers).toMatchObject({
      'content-type': expect.stringContaining('javascript'),
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=600, stale-while-revalidate=86400',
    })
    for (const url of ['/widget/', '/widget/assets/app-1a2b3c.js'])
      expect((await get(url)).headers['cross-origin-resource-policy'], url).toBe('cross-origin')
  })
})

it('shows a page to try any inbox on', async () => {
  expect((await get('/demo/pk_0123456789abcdef')).body).toContain('<title>demo</title>')
})

it('shows the reference of the API, and the document behind it', async () => {
  const page = await get('/api/docs/')
  expect(page.body).toContain('/api/docs/docs.js')
  expect(csp(page)).toContain("script-src 'self'")
  expect(page.body).not.toMatch(/<script(?![^>]*src=)|<style| style=| on\w+=/)
  for (const file of ['docs.js', 'docs.css']) expect((await get(`/api/docs/${file}`)).statusCode).toBe(200)
  expect((await get('/api/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' })
})

it('over https says so for a year, and sends its cookie there only', async () => {
  const secure = await createApp(depsOf(db, { publicUrl: 'https://desk.test', folders }))
  for (const url of ['/agent/', '/livez', '/widget.js'])
    expect((await get(url, secure.app)).headers['strict-transport-security'], url).toBe('max-age=31536000')
  expect(csp(await get('/agent/', secure.app))).toContain('wss://desk.test')
  const out = await secure.app.inject({ method: 'POST', url: '/api/v1/auth/logout', payload: {} })
  expect(out.cookies).toMatchObject([{ name: '__Host-hummdesk_session', path: '/', secure: true, httpOnly: true }])
  await secure.close()
})
