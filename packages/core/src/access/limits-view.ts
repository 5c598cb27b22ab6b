import { account } from '@hummdesk/database/statement'
import { sql } from 'drizzle-orm'

/** `Limits` of the member `m`. */
export const limitsShape = sql`json_build_object(
    'inboxIds', case when m.is_inbox_limited then array(
      select l.inbox_id from member_inboxes l where l.account_id = ${account} and l.user_id = m.user_id order by 1) end,
    'teamIds', case when m.is_team_limited then array(
      select l.team_id from member_teams l where l.account_id = ${account} and l.user_id = m.user_id order by 1) end)`
