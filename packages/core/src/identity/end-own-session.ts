import type { Lookup } from '../accounts/ports.ts'
import { Problem } from '../kernel/problem.ts'
import { revokeOwnSession } from './session-rows.ts'

/** Ends one of a person's own sessions, wherever it is open. */
export async function endOwnSession(lookup: Lookup, userId: string, sessionId: string): Promise<{ ended: boolean }> {
  if (!(await revokeOwnSession(lookup, userId, sessionId))) throw new Problem('session_not_found')
  return { ended: true }
}
