import { sql } from 'drizzle-orm'
import { attachmentsOfMessage } from '../attachments/attachment-shape.ts'

/**
 * `WidgetMessage` out of a message called `m` and its agent, if it has one, called `u`: a first name, and of sources only
 * what a customer may read. Notes never get this far: every statement that uses it leaves them out.
 */
export const widgetMessageShape = sql`json_build_object(
        'id', m.id, 'number', m.number, 'sender', m.sender, 'senderName', coalesce(split_part(u.name, ' ', 1), ''),
        'content', m.content, 'event', m.event, 'sources', (
          select coalesce(json_agg(json_build_object('title', s.source -> 'title', 'excerpt', s.source -> 'excerpt')
                                   order by s.place), '[]')
            from jsonb_array_elements(m.sources) with ordinality s (source, place)),
        'attachments', ${attachmentsOfMessage}, 'createdAt', m.created_at)`
