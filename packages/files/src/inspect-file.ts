import type { Received } from '@hummdesk/core/attachments/ports'
import { reEncodeImage, SHOWN_IN_PLACE } from './re-encode-image.ts'
import { isHarmful } from './scan-file.ts'
import { sniffType } from './sniff-type.ts'

/**
 * Finds out what a file of this machine is, and makes of a picture a new one that holds nothing but the picture. What the
 * sender says of it counts for nothing.
 * @returns undefined for what claims to be a picture and cannot be drawn, or only at a price nobody should pay
 */
export async function inspectFile(path: string, size: number): Promise<Received | undefined> {
  const type = await sniffType(path)
  if (await isHarmful(path)) return { path, type, size, image: null, isHarmful: true }
  if (!SHOWN_IN_PLACE.has(type)) return { path, type, size, image: null, isHarmful: false }
  const drawn = await reEncodeImage(path)
  return drawn && { ...drawn, type, isHarmful: false }
}
