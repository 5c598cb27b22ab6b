import { newId } from '@hummdesk/database/id'
import type { HashPassword, Lookup } from './ports.ts'
import { insertAccount } from './rows.ts'

/** Founds a company with its owner. A person known by the mail address keeps the password they have. */
export async function createAccount(
  { lookup, hashPassword }: { lookup: Lookup; hashPassword: HashPassword },
  { accountName, name, email, password }: { accountName: string; name: string; email: string; password: string },
): Promise<{ accountId: string; ownerId: string }> {
  const accountId = newId()
  const passwordHash = await hashPassword(password)
  const owner = { newUserId: newId(), email, ownerName: name, passwordHash }
  const ownerId = await insertAccount(lookup, { id: accountId, name: accountName, ...owner })
  return { accountId, ownerId }
}
