import type { Attachment } from '@hummdesk/contract/attachments'
import { newId } from '@hummdesk/database/id'
import type { Tenant } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { findLatest, type Visitor } from '../widget/views.ts'
import type { KeepFile, Received } from './ports.ts'
import { insertAttachment, reserveRoom, updateReady } from './rows.ts'
import { MOST_UNSENT, readableName, storageKey } from './rules.ts'
import { findPlace } from './views.ts'

export interface Storing {
  keep: KeepFile
  /** Bytes one account may keep. */
  most: number
}

export interface Upload {
  conversationId: string
  /** Null for the customer's own. */
  agentId: string | null
  name: string | undefined
  file: Received
}

/** Whether a file may be brought to the conversation at all: asked before its bytes are taken in. */
export async function admitUpload(tenant: Tenant, conversationId: string): Promise<void> {
  const place = await tenant.read((tx) => findPlace(tx, conversationId))
  if (!place) throw new Problem('conversation_not_found')
  if (place.mode === 'closed') throw new Problem('conversation_closed')
  if (place.unsent >= MOST_UNSENT) throw new Problem('too_many_files')
}

/** The same for a visitor: to their open conversation, and to nothing else. @returns its id */
export async function admitVisitorUpload(tenant: Tenant, visitor: Visitor): Promise<string> {
  const latest = await tenant.read((tx) => findLatest(tx, visitor))
  if (!latest || latest.mode === 'closed') throw new Problem('conversation_not_found')
  await admitUpload(tenant, latest.id)
  return latest.id
}

/**
 * Keeps an uploaded file until somebody sends it. The row is there before the bytes, so that whatever is cut off in
 * between is swept. Of a harmful file only the row is kept.
 */
export async function uploadAttachment(tenant: Tenant, upload: Upload, { keep, most }: Storing): Promise<Attachment> {
  const { file, conversationId, agentId } = upload
  const id = newId()
  const name = readableName(upload.name)
  const image = file.isHarmful ? null : file.image
  const key = storageKey(tenant.accountId, id)
  await admitUpload(tenant, conversationId)
  await tenant.write(async (tx) => {
    if (!file.isHarmful && !(await reserveRoom(tx, file.size, most))) throw new Problem('storage_full')
    await insertAttachment(tx, {
      ...{ id, conversationId, agentId, name, storageKey: key, type: file.type, size: file.size },
      ...{ width: image?.width ?? null, height: image?.height ?? null },
      state: file.isHarmful ? 'quarantined' : 'storing',
    })
  })
  if (!file.isHarmful) {
    await keep(key, file)
    await tenant.write((tx) => updateReady(tx, id))
  }
  const state = file.isHarmful ? 'quarantined' : 'ready'
  return { id, name, type: file.type, size: file.size, image, state }
}
