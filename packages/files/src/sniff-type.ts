import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'

const UNKNOWN = 'application/octet-stream'
const SAMPLE = 4_100

/** Types a browser would run or restyle a page with: named for what they are to us, which is bytes. */
const ACTIVE = /html|xml|svg|javascript|ecmascript|css|x-shockwave|java-|x-msdownload/

async function sampleOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The sample may end within a letter. */
function isText(sample: Uint8Array): boolean {
  if (sample.includes(0)) return false
  for (let cut = 0; cut < 4 && cut < sample.length; cut += 1) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(sample.subarray(0, sample.length - cut))
      return true
    } catch {
      if (sample.length < SAMPLE) return false
    }
  }
  return false
}

/** The type of a file by its own bytes. Text is plain text, whatever language it is written in. */
export async function sniffType(path: string): Promise<string> {
  const sample = await sampleOf(path)
  const found = await fileTypeFromBuffer(sample)
  if (found) return ACTIVE.test(found.mime) ? UNKNOWN : found.mime
  return sample.length > 0 && isText(sample) ? 'text/plain' : UNKNOWN
}
