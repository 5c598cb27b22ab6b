import { account } from '@hummdesk/database/statement'
import { sql } from 'drizzle-orm'

/** Whether the limits of the member `m` let in the conversation `c`, whoever holds it. */
export const isInReach = sql`(
    (not m.is_inbox_limited or exists (
      select from member_inboxes l where l.account_id = ${account} and l.user_id = m.user_id and l.inbox_id = c.inbox_id))
    and (not m.is_team_limited or exists (
      select from member_teams l where l.account_id = ${account} and l.user_id = m.user_id and l.team_id = c.team_id)))`
