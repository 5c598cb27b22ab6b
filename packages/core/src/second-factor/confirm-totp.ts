import type { Lookup } from '../accounts/ports.ts'
import type { Clock } from '../kernel/clock.ts'
import { Problem } from '../kernel/problem.ts'
import type { Keyring } from '../secrets/keyring.ts'
import { giveRecoveryCodes } from './give-recovery-codes.ts'
import type { Totp } from './ports.ts'
import { confirmStoredTotp, findFactors, findTotp } from './rows.ts'
import { plainCode } from './rules.ts'
import { totpStep } from './totp-step.ts'

/**
 * From now on signing in asks for a code. The session at work has passed both steps by this; every other one ends. The first
 * factor comes with recovery codes.
 */
export async function confirmTotp(
  deps: { lookup: Lookup; keyring: Keyring; totp: Totp; clock: Clock },
  { agentId, sessionId }: { agentId: string; sessionId: string },
  code: string,
): Promise<{ recoveryCodes: string[] }> {
  const stored = await findTotp(deps.lookup, agentId)
  if (!stored) throw new Problem('second_factor_missing')
  if (stored.isConfirmed) throw new Problem('second_factor_exists')
  const step = await totpStep(deps, agentId, stored.sealed, plainCode(code))
  if (step === undefined) throw new Problem('wrong_code')

  const { recoveryCodesLeft } = await findFactors(deps.lookup, agentId)
  if (!(await confirmStoredTotp(deps.lookup, agentId, step, sessionId))) throw new Problem('second_factor_exists')
  return { recoveryCodes: recoveryCodesLeft > 0 ? [] : await giveRecoveryCodes(deps.lookup, agentId) }
}
