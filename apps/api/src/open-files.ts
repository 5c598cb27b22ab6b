import { openLinks } from '@hummdesk/files/open-links'
import { openStore } from '@hummdesk/files/open-store'
import type { FileSettings } from '@hummdesk/files/settings'
import { createLinkSigner, type LinkSigner } from '@hummdesk/files/signed-links'
import type { FileDeps } from './routes/attachments.ts'

export interface Files extends FileDeps {
  signer: LinkSigner
}

/** Where attachments are kept and how they are given out. Links are signed with a key made of the token secret. */
export async function openFiles(settings: {
  files: FileSettings
  tokenSecret: string
  mostPerAccount: number
  clock: () => Date
}): Promise<Files> {
  const { files, tokenSecret, mostPerAccount, clock } = settings
  const signer = createLinkSigner(tokenSecret)
  const [store, links] = await Promise.all([openStore(files), openLinks(files, signer, clock)])
  return { store, links, signer, mostPerAccount }
}
