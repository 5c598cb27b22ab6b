import { FetchFailure } from './failure.ts'

/** Counts what comes out of the unpacking, not what came over the wire, and lets go at the first byte too many. */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.byteLength
    if (size > maxBytes) throw new FetchFailure('too_large')
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
