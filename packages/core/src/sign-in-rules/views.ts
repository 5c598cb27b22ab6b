import type { SignInRules } from '@hummdesk/contract/second-factor'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

const rulesOfAccount = query(
  'sign-in-rules.find',
  [],
  () => sql<SignInRules>`
    select requires_second_factor, requires_sso from sign_in_rules where account_id = ${account}`,
)

/** What the account asks of those who enter; a company that never said asks for nothing. */
export async function findSignInRules(tx: TenantRead): Promise<SignInRules> {
  const [rules] = await tx.run(rulesOfAccount, {})
  return rules ?? { requiresSecondFactor: false, requiresSso: false }
}
