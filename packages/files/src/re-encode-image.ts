import { stat } from 'node:fs/promises'
import type { Sharp } from 'sharp'

/** Pictures that stand in a conversation. Everything else is a download, SVG first of all. */
export const SHOWN_IN_PLACE: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

const MOST_PIXELS = 40_000_000
const WIDEST = 16_000
const MOST_FRAMES = 300
const DRAWN_WITHIN_S = 10

// Twenty megabytes of library, loaded by the first picture.
let library: typeof import('sharp').default | undefined
async function load(): Promise<typeof import('sharp').default> {
  library ??= (await import('sharp')).default
  // A picture after another, and nothing of it kept.
  library.cache(false)
  library.concurrency(1)
  return library
}

interface Drawn {
  path: string
  size: number
  image: { width: number; height: number }
}

const inFormat = (picture: Sharp, format: string): Sharp | undefined => {
  if (format === 'png') return picture.png({ compressionLevel: 8 })
  if (format === 'jpeg') return picture.jpeg({ quality: 88 })
  if (format === 'gif') return picture.gif()
  return format === 'webp' ? picture.webp({ quality: 88 }) : undefined
}

/**
 * Draws a picture anew beside the old one: upright, without the place it was taken at, without anything hidden behind it.
 * How large it would be is looked at before a pixel is decoded.
 */
export async function reEncodeImage(path: string): Promise<Drawn | undefined> {
  const sharp = await load()
  const limits = { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: true, sequentialRead: true } as const
  try {
    const { width = 0, height = 0, pageHeight = height, pages = 1, format } = await sharp(path, limits).metadata()
    if (width > WIDEST || pageHeight > WIDEST || pages > MOST_FRAMES) return undefined
    if (width * pageHeight * pages > MOST_PIXELS) return undefined
    const picture = inFormat(sharp(path, limits).autoOrient().timeout({ seconds: DRAWN_WITHIN_S }), format)
    const drawn = `${path}.drawn`
    const made = await picture?.toFile(drawn)
    if (!made) return undefined
    const { size } = await stat(drawn)
    return { path: drawn, size, image: { width: made.width, height: made.pageHeight ?? made.height } }
  } catch {
    return undefined
  }
}
