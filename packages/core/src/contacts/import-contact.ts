import { newId } from '@hummdesk/database/id'
import type { TenantTx } from '@hummdesk/database/tenant'
import { findByEmail, insertContact, updateKnownSince } from './rows.ts'

/** Somebody the company knew before: whoever has the mail address, or a new contact, known at least since then. */
export async function importContact(
  tx: TenantTx,
  past: { name: string; email: string | null; since: Date },
): Promise<{ id: string; name: string }> {
  const email = past.email?.toLowerCase() ?? null
  const known = email === null ? undefined : await findByEmail(tx, email)
  if (known) {
    await updateKnownSince(tx, known.id, past.since)
    return known
  }
  const contact = { id: newId(), name: past.name }
  await insertContact(tx, { ...contact, email, since: past.since })
  return contact
}
