import type { PrivacySettings } from '@hummdesk/contract/privacy'
import type { TenantTx } from '@hummdesk/database/tenant'
import { upsertDays } from './rows.ts'

/** Says how long closed conversations are kept. What is older already goes at the next sweep. */
export async function updatePrivacy(tx: TenantTx, settings: PrivacySettings): Promise<PrivacySettings> {
  await upsertDays(tx, settings)
  return settings
}
