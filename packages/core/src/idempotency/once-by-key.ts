import { newId } from '@hummdesk/database/id'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import type { Keyring } from '../secrets/keyring.ts'
import { sealSecret } from '../secrets/seal-secret.ts'
import { useSecret } from '../secrets/use-secret.ts'
import { findAnswer, keepAnswer, lockRequest, type NamedRequest } from './rows.ts'

const placeOf = (rowId: string) => ({ table: 'idempotency_keys', column: 'sealed_response', rowId })

/**
 * Does the work once for a request that names itself, and answers every repeat within a day the same. The answer is kept in
 * the transaction of the work, sealed, for it may hold what is shown once; what failed is not kept and may be tried again.
 * @param digest of everything that was asked
 * @param read makes an answer of its JSON text again
 */
export async function onceByKey<Answer>(
  tx: TenantTx,
  keyring: Keyring,
  { digest, ...named }: NamedRequest & { digest: Buffer },
  work: () => Promise<Answer | undefined>,
  read: (text: string) => Answer,
): Promise<{ answer: Answer | undefined; isRepeat: boolean }> {
  if (!(await lockRequest(tx, named))) throw new Problem('idempotency_in_flight')
  const known = await findAnswer(tx, named)
  if (known) {
    if (!known.digest.equals(digest)) throw new Problem('idempotency_mismatch')
    const sealed = { ...placeOf(known.id), sealed: known.sealedResponse }
    return { answer: await useSecret(tx, keyring, sealed, read), isRepeat: true }
  }
  const answer = await work()
  if (answer !== undefined) {
    const id = newId()
    const sealedResponse = await sealSecret(
      tx,
      keyring,
      placeOf(id),
      typeof answer === 'string' ? answer : JSON.stringify(answer),
    )
    await keepAnswer(tx, named, { id, digest, sealedResponse })
  }
  return { answer, isRepeat: false }
}
