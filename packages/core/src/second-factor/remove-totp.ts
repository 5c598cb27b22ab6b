import type { Guesses, Lookup, VerifyPassword } from '../accounts/ports.ts'
import { checkPassword } from '../identity/check-password.ts'
import { Problem } from '../kernel/problem.ts'
import { deleteTotp } from './rows.ts'

/** Asks for no code of the app any more. A company that asks for two steps keeps the person out until they have another. */
export async function removeTotp(
  deps: { lookup: Lookup; verifyPassword: VerifyPassword; guesses: Guesses },
  { agentId, sessionId }: { agentId: string; sessionId: string },
  password: string,
): Promise<{ removed: boolean }> {
  await checkPassword(deps, agentId, password)
  if (!(await deleteTotp(deps.lookup, agentId, sessionId))) throw new Problem('second_factor_missing')
  return { removed: true }
}
