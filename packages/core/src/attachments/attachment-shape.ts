import { account } from '@hummdesk/database/statement'
import { sql } from 'drizzle-orm'

/** `Attachment` out of an attachment called `f`. Where its bytes lie stays private. */
export const attachmentShape = sql.raw(`json_build_object(
        'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'state', f.state,
        'image', case when f.width is null then null else json_build_object('width', f.width, 'height', f.height) end)`)

/** The files of a message called `m`. Messages without any cost nothing. */
export const attachmentsOfMessage = sql`case when m.attachment_count = 0 then '[]'::json else (
        select coalesce(json_agg(${attachmentShape} order by f.id), '[]') from attachments f
         where f.account_id = ${account} and f.message_id = m.id) end`
