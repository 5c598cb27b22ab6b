import type { SignInRules } from '@hummdesk/contract/second-factor'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { findStandingOf, hasEnabledConnection, upsertSignInRules } from './rows.ts'
import { findSignInRules } from './views.ts'

export interface RulesChange {
  requiresSecondFactor?: boolean | undefined
  requiresSso?: boolean | undefined
}

/**
 * Changes what the account asks of those who enter; whoever does not answer to it is out within five seconds. Nobody can ask
 * of others what their own session does not have: they would be the first to be kept out.
 */
export async function updateSignInRules(tx: TenantTx, change: RulesChange, sessionId: string): Promise<SignInRules> {
  const before = await findSignInRules(tx)
  const { requiresSecondFactor = before.requiresSecondFactor, requiresSso = before.requiresSso } = change
  const isNew = requiresSecondFactor && !before.requiresSecondFactor
  const standing = isNew ? await findStandingOf(tx, sessionId) : undefined
  if (isNew && !standing?.hasSecondFactor && !standing?.onlyAccount) throw new Problem('second_factor_missing')
  if (requiresSso && !before.requiresSso && !(await hasEnabledConnection(tx))) throw new Problem('sso_incomplete')
  const after = { requiresSecondFactor, requiresSso }
  await upsertSignInRules(tx, after)
  return after
}
