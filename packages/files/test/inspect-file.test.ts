import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { inspectFile } from '../src/inspect-file.ts'

async function inspected(bytes: Buffer | string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-inspect-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'x')
  writeFileSync(file, bytes)
  return inspectFile(file, Buffer.byteLength(bytes))
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } })

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A few hundred bytes that claim to be as large as they like. */
function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(Buffer.alloc(100_000), { level: 9 })
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

const VIRUS = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('')

/** A zip of one file, as packed or as it is. */
function zipOf(name: string, content: Buffer, isPacked: boolean): Buffer {
  const data = isPacked ? deflateSync(content).subarray(2, -4) : content
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(isPacked ? 8 : 0, 8)
  header.writeUInt32LE(crc32(content), 14)
  header.writeUInt32LE(data.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name), data])
}

describe('a file is what its bytes are', () => {
  it.each([
    ['text', 'Hello, världen', 'text/plain'],
    ['HTML', '<!doctype html><script>alert(1)</script>', 'text/plain'],
    ['HTML behind a mark', '\ufeff<html><body onload=alert(1)>', 'text/plain'],
    ['a script', 'alert(document.cookie)', 'text/plain'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'text/plain'],
    ['XML', '<?xml version="1.0"?><x/>', 'application/octet-stream'],
    ['XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', 'application/octet-stream'],
    ['bytes', Buffer.from([1, 2, 3, 0, 255, 254]), 'application/octet-stream'],
    ['half a letter', Buffer.from([0x61, 0xc3]), 'application/octet-stream'],
    ['no UTF-8', Buffer.from([0x61, 0xff, 0xfe, 0x61, 0x62, 0x63]), 'application/octet-stream'],
    ['a PDF', '%PDF-1.7\n1 0 obj\n<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>', 'application/pdf'],
  ])('%s is no picture', async (_, bytes, type) => {
    expect(await inspected(bytes)).toMatchObject({ type, image: null, isHarmful: false })
  })

  it('a long text that ends within a letter is text', async () => {
    expect(await inspected('ä'.repeat(5_000))).toMatchObject({ type: 'text/plain' })
  })
})

describe('a picture is drawn anew', () => {
  it.each(['png', 'jpeg', 'gif', 'webp'] as const)('as %s', async (format) => {
    const found = await inspected(await picture(40, 30).toFormat(format).toBuffer())
    expect(found).toMatchObject({ type: `image/${format}`, image: { width: 40, height: 30 } })
    expect(found?.path).toMatch(/\.drawn$/)
  })

  it('without the place it was taken at, and upright', async () => {
    const taken = await picture(40, 20)
      .withExif({ IFD3: { GPSLatitude: '60/1 10/1 0/1' }, IFD0: { Copyright: 'Secret', Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const found = await inspected(taken)
    const { exif, orientation, width } = await sharp(found?.path).metadata()
    expect([exif, orientation, width]).toEqual([undefined, undefined, 20])
  })

  it('without what hides behind it', async () => {
    const script = '<script>alert(1)</script>'
    const found = await inspected(Buffer.concat([await picture(4, 4).gif().toBuffer(), Buffer.from(script)]))
    const drawn = await sharp(found?.path).toBuffer()
    expect(drawn.includes(script)).toBe(false)
  })

  it('with all its frames, and its height is that of one', async () => {
    const frames = await Promise.all(
      [0, 80, 160].map((red) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background: { r: red, g: 0, b: 0 } } })
          .png()
          .toBuffer(),
      ),
    )
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const found = await inspected(moving)
    expect(found?.image).toEqual({ width: 8, height: 8 })
    expect((await sharp(found?.path, { animated: true }).metadata()).pages).toBe(3)
  })

  it.each([
    ['huge', pngBomb(30_000, 30_000)],
    ['wide', pngBomb(60_000, 10)],
    ['long', pngBomb(10, 60_000)],
    ['cut off', pngBomb(200, 200).subarray(0, 60)],
    ['broken', Buffer.concat([pngBomb(50, 50).subarray(0, 40), Buffer.alloc(400, 7)])],
    ['only the beginning of one', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1])],
  ])('or not at all when it is %s', async (_, bytes) => {
    expect(await inspected(bytes)).toBeUndefined()
  })
})

describe('the test virus', () => {
  it.each([
    ['alone', Buffer.from(VIRUS)],
    ['with a line end', Buffer.from(`${VIRUS}\r\n`)],
    ['far inside', Buffer.concat([Buffer.alloc(65_536 - 20, 0x20), Buffer.from(VIRUS)])],
    ['in a zip', zipOf('eicar.com', Buffer.from(VIRUS), false)],
    ['packed in a zip', zipOf('eicar.com', Buffer.from(VIRUS), true)],
  ])('is found %s', async (_, bytes) => {
    expect(await inspected(bytes)).toMatchObject({ isHarmful: true, image: null })
  })

  it.each([
    ['a word about it', Buffer.from('EICAR-STANDARD-ANTIVIRUS-TEST-FILE')],
    ['an honest zip', zipOf('a.txt', Buffer.from('hello'), true)],
    ['an archive of nothing but promises', zipOf('42.txt', Buffer.alloc(2_000_000), true)],
  ])('is not %s', async (_, bytes) => {
    expect(await inspected(bytes)).toMatchObject({ isHarmful: false })
  })
})
