import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openLinks } from '../src/open-links.ts'
import { openStore } from '../src/open-store.ts'
import { readFileSettings } from '../src/settings.ts'
import { createLinkSigner } from '../src/signed-links.ts'
import { openS3 } from './s3.ts'

const accountId = '0199aaaa-0000-7000-8000-000000000001'
const key = `t/${accountId}/0199aaaa-0000-7000-8000-000000000002/${'ab'.repeat(16)}`
const signer = createLinkSigner('a secret of more than thirty-two bytes')
const clock = () => new Date()

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'hummdesk-store-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

function aFile(text: string) {
  const file = path.join(folder(), 'x')
  writeFileSync(file, text)
  return { path: file, type: 'text/plain', size: Buffer.byteLength(text) }
}

it('keeps a file in a folder, again and again, and lets it go', async () => {
  const place = folder()
  const store = await openStore({ folder: place })
  await store.keep(key, aFile('hello'))
  await store.keep(key, aFile('hello'))
  expect(readFileSync(path.join(place, key), 'utf8')).toBe('hello')
  await store.forget(key)
  await store.forget(key)
  expect(existsSync(path.join(place, key))).toBe(false)
})

it('keeps a file in a bucket and gives it out by a link that fixes name and type', async () => {
  const bucket = await openS3()
  const [store, links] = [await openStore(bucket), await openLinks(bucket, signer, clock)]
  await store.keep(key, aFile('<script>alert(1)</script>'))
  const { url } = await links.link({ accountId, key, name: 'Räkning "1".html', shownAs: undefined })
  const answer = await fetch(url)
  expect(await answer.text()).toBe('<script>alert(1)</script>')
  expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename=".*"; filename\*=UTF-8''R%C3%A4kning/,
  )
  // Every parameter of such a link is under its signature.
  const query = new URL(url).searchParams
  expect([query.get('X-Amz-Expires'), query.get('response-content-type')]).toEqual(['60', 'application/octet-stream'])
  expect(query.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/)
  expect(links.origin).toBe(bucket.endpoint)

  const part = await fetch(url, { headers: { range: 'bytes=1-6' } })
  expect([part.status, await part.text()]).toEqual([206, 'script'])

  await store.forget(key)
  await store.forget(key)
  expect((await fetch(url)).status).toBe(404)
})

it('links to where browsers reach the bucket', async () => {
  const bucket = { ...(await openS3()), publicEndpoint: 'https://files.example.net' }
  const links = await openLinks(bucket, signer, clock)
  const { url } = await links.link({ accountId, key, name: 'a.png', shownAs: 'image/png' })
  expect(url).toMatch(/^https:\/\/files\.example\.net\/hummdesk-files\/t\//)
  expect(links.origin).toBe('https://files.example.net')
})

it.each([
  [{}, 'FILES'],
  [{ FILES: 'files' }, 'FILES'],
  [{ FILES: 'gs://bucket' }, 'FILES'],
  [{ FILES: 's3://Bad_Bucket' }, 'FILES'],
  [{ FILES: 's3://bucket' }, 'S3_ACCESS_KEY'],
  [{ FILES: 's3://bucket', S3_ACCESS_KEY: 'a' }, 'S3_SECRET_KEY'],
  [{ FILES: 's3://bucket', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 'b', S3_ENDPOINT: 'minio:9000' }, 'S3_ENDPOINT'],
])('%j is not enough: it names %s', (env, name) => {
  expect(() => readFileSettings(env)).toThrow(name)
})

it('reads a folder and a bucket', () => {
  expect(readFileSettings({ FILES: '/var/files' })).toEqual({ folder: '/var/files' })
  expect(
    readFileSettings({
      FILES: 's3://bucket',
      S3_ACCESS_KEY: 'a',
      S3_SECRET_KEY: 'b',
      S3_ENDPOINT: 'http://minio:9000/',
    }),
  ).toMatchObject({ bucket: 'bucket', region: 'us-east-1', endpoint: 'http://minio:9000' })
})
