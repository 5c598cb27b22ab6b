import type { Erasure } from '@hummdesk/contract/privacy'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { eraseConversations } from './erase-conversations.ts'
import { eraseContactRow, insertErasure, listConversationsOf, lockContact } from './rows.ts'
import { findErasure } from './views.ts'

/**
 * Takes every word of and about a contact out, everywhere, and answers what was there. What is left says that somebody wrote
 * and when, and not who or what. Repeating it answers the same report.
 */
export async function eraseContact(tx: TenantTx, contactId: string): Promise<Erasure> {
  if (!(await lockContact(tx, contactId))) throw new Problem('contact_not_found')
  const known = await findErasure(tx, contactId)
  if (known) return known

  const counts = await eraseConversations(tx, await listConversationsOf(tx, contactId))
  const identities = await eraseContactRow(tx, contactId)
  await insertErasure(tx, contactId, { ...counts, identities })
  const erasure = await findErasure(tx, contactId)
  if (!erasure) throw new Error('an erasure was just written')
  return erasure
}
