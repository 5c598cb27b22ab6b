import type { Lookup } from '../accounts/ports.ts'
import { revokeSessions } from './session-rows.ts'

/** Ends all of a person's sessions but the one that asks. */
export async function endOtherSessions(
  lookup: Lookup,
  { agentId, sessionId }: { agentId: string; sessionId: string },
): Promise<{ ended: number }> {
  return { ended: await revokeSessions(lookup, agentId, sessionId) }
}
