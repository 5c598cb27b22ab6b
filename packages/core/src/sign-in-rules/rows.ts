import { account, command, query } from '@hummdesk/database/statement'
import type { TenantRead, TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import type { Standing } from '../accounts/views.ts'

const rulesUpsert = command(
  'sign-in-rules.upsert',
  ['requiresSecondFactor', 'requiresSso'],
  ({ requiresSecondFactor, requiresSso }) => sql`
    insert into sign_in_rules (account_id, requires_second_factor, requires_sso)
    values (${account}, ${requiresSecondFactor}, ${requiresSso})
    on conflict (account_id) do update
       set requires_second_factor = excluded.requires_second_factor, requires_sso = excluded.requires_sso`,
)

const enabledConnections = query(
  'sign-in-rules.count_enabled_connections',
  [],
  () => sql<{ count: number }>`
    select count(*) as count from sso_connections where account_id = ${account} and is_enabled`,
)

const standingOfSession = query(
  'sign-in-rules.find_standing',
  ['sessionId'],
  ({ sessionId }) => sql<Standing>`select has_second_factor, only_account from auth.standing_of(${sessionId})`,
)

/** How a session came to be. */
export async function findStandingOf(tx: TenantRead, sessionId: string): Promise<Standing | undefined> {
  const [standing] = await tx.run(standingOfSession, { sessionId })
  return standing
}

export async function upsertSignInRules(
  tx: TenantTx,
  rules: { requiresSecondFactor: boolean; requiresSso: boolean },
): Promise<void> {
  await tx.run(rulesUpsert, rules)
}

export async function hasEnabledConnection(tx: TenantRead): Promise<boolean> {
  const [row] = await tx.run(enabledConnections, {})
  return Number(row?.count) > 0
}
