import { newId } from '@hummdesk/database/id'
import type { TenantTx } from '@hummdesk/database/tenant'
import { findIdentified, type Identity, introduceContact } from './rows.ts'

/** Who goes by this name in the inbox; a stranger becomes a contact. Two at once find the same one. */
export async function recogniseContact(
  tx: TenantTx,
  who: Identity & { name: string },
): Promise<{ id: string; name: string }> {
  const known = await findIdentified(tx, who)
  if (known) return known
  const { inboxId, externalId, name } = who
  await introduceContact(tx, { inboxId, externalId, name, id: newId() })
  const found = await findIdentified(tx, who)
  if (!found) throw new Error('an identity was just written')
  return found
}
