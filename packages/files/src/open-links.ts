import type { LinkFile } from '@hummdesk/core/attachments/ports'
import { create as contentDisposition } from 'content-disposition'
import { openBucket } from './open-bucket.ts'
import type { Bucket, FileSettings } from './settings.ts'
import type { LinkSigner } from './signed-links.ts'

export interface FileLinks {
  link: LinkFile
  /** Set where we give the bytes out ourselves. */
  folder: string | undefined
  /** Where links lead, when that is not our own address. */
  origin: string | undefined
}

const LINK_SECONDS = 60
/** What a browser is told a file is that is not shown in place: nothing it knows how to open. */
const BYTES = 'application/octet-stream'

// A picture in a page is shown whatever this says; opened by itself, it is saved.
const asDownload = (name: string): string => contentDisposition(name, { type: 'attachment' })

const toFolder =
  (signer: LinkSigner, clock: () => Date): LinkFile =>
  async ({ accountId, key, name, shownAs }) => {
    const expires = Math.floor(clock().getTime() / 1_000) + LINK_SECONDS
    const url = signer.sign({ accountId, key, disposition: asDownload(name), type: shownAs ?? BYTES, expires })
    return { url, expiresAt: new Date(expires * 1_000).toISOString() }
  }

async function toBucket(settings: Bucket, clock: () => Date): Promise<LinkFile> {
  const disk = await openBucket(settings, settings.publicEndpoint ?? settings.endpoint)
  return async ({ key, name, shownAs }) => {
    const expiresAt = new Date(clock().getTime() + LINK_SECONDS * 1_000).toISOString()
    const contentDisposition = asDownload(name)
    const url = await disk.getSignedUrl(key, {
      expiresIn: LINK_SECONDS,
      contentType: shownAs ?? BYTES,
      contentDisposition,
    })
    return { url, expiresAt }
  }
}

const originOf = ({ bucket, region, endpoint, publicEndpoint = endpoint }: Bucket): string =>
  publicEndpoint ? new URL(publicEndpoint).origin : `https://${bucket}.s3.${region}.amazonaws.com`

/** Addresses of kept files that live for a minute: a bucket's own, or ours for a folder. */
export async function openLinks(settings: FileSettings, signer: LinkSigner, clock: () => Date): Promise<FileLinks> {
  if ('bucket' in settings)
    return { link: await toBucket(settings, clock), folder: undefined, origin: originOf(settings) }
  return { link: toFolder(signer, clock), folder: settings.folder, origin: undefined }
}
