-- privacy.conversations_of (read)
select id from conversations where account_id = $1 and contact_id = $2;

-- privacy.erase_contact (write)
with i as (
  delete from contact_identities where account_id = $1 and contact_id = $2 returning 1
), k as (
  update contacts set name = $3, email = null, is_verified = false, erased_at = now()
   where account_id = $4 and id = $5
)
select count(*)::int as identities from i;

-- privacy.erase_conversations (write)
with c as (
  update conversations
     set mode = 'closed', epoch = epoch + 1, closed_at = coalesce(closed_at, now()), assignee_id = null, erased_at = now(),
         subject = $1, contact_name = $2, last_message_preview = $3, has_draft = false,
         is_overdue = false
   where account_id = $4 and id = any ($5::uuid[]) returning id
), m as (
  update messages set content = $6, html = null, sources = '[]', channel_message_id = null, attachment_count = 0
   where account_id = $7 and conversation_id = any ($8::uuid[]) returning id
), f as (
  -- No message has it any more, and long ago: the sweep lets its bytes go the next time.
  update attachments set message_id = null, name = $9, created_at = 'epoch'
   where account_id = $10 and conversation_id = any ($11::uuid[]) returning id
), d as (
  update drafts set content = $12, reasoning = '', sources = '[]', reject_reason = null, client_id = null,
         status = case status when 'pending' then 'superseded' else status end
   where account_id = $13 and conversation_id = any ($14::uuid[]) returning id
), o as (
  update classifications set reasoning = ''
   where account_id = $15 and conversation_id = any ($16::uuid[]) returning id
), e as (
  update decisions set outcome = '', reason = ''
   where account_id = $17 and conversation_id = any ($18::uuid[]) returning id
), h as (
  update handoffs set reason = '', context = null, state = case when state in ('requested', 'queued', 'accepted') then 'closed' else state end,
         closed_at = coalesce(closed_at, now())
   where account_id = $19 and conversation_id = any ($20::uuid[]) returning id
)
select (select count(*) from c)::int as conversations, (select count(*) from m)::int as messages,
       (select count(*) from f)::int as files, (select count(*) from d)::int as drafts,
       (select count(*) from o)::int as opinions, (select count(*) from e)::int as decisions,
       (select count(*) from h)::int as handoffs;

-- privacy.find_contact (read)
select json_build_object('id', k.id, 'name', k.name, 'email', k.email, 'isVerified', k.is_verified,
       'createdAt', k.created_at, 'erasedAt', k.erased_at) as contact,
     (select coalesce(json_agg(json_build_object('inboxId', i.inbox_id, 'externalId', i.external_id)), '[]')
        from contact_identities i where i.account_id = $1 and i.contact_id = k.id) as identities
from contacts k where k.account_id = $2 and k.id = $3;

-- privacy.find_conversations (read)
select json_build_object('id', c.id, 'number', c.number, 'subject', c.subject, 'mode', c.mode,
       'createdAt', c.created_at, 'closedAt', c.closed_at,
       'messages', (select coalesce(json_agg(json_build_object('number', m.number, 'sender', m.sender, 'kind', m.kind,
           'content', m.content, 'html', m.html, 'createdAt', m.created_at) order by m.number), '[]')
          from messages m where m.account_id = $1 and m.conversation_id = c.id),
       'files', (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size,
           'createdAt', f.created_at) order by f.id), '[]')
          from attachments f where f.account_id = $2 and f.conversation_id = c.id),
       'opinions', (select coalesce(json_agg(json_build_object('category', o.category, 'priority', o.priority,
           'sentiment', o.sentiment, 'language', o.language, 'reasoning', o.reasoning, 'createdAt', o.created_at) order by o.created_at), '[]')
          from classifications o where o.account_id = $3 and o.conversation_id = c.id),
       'drafts', (select coalesce(json_agg(json_build_object('content', d.content, 'reasoning', d.reasoning,
           'status', d.status, 'createdAt', d.created_at) order by d.created_at), '[]')
          from drafts d where d.account_id = $4 and d.conversation_id = c.id),
       'handoffs', (select coalesce(json_agg(json_build_object('reason', h.reason, 'context', h.context,
           'trigger', h.trigger, 'requestedAt', h.requested_at) order by h.requested_at), '[]')
          from handoffs h where h.account_id = $5 and h.conversation_id = c.id)) as conversation
from conversations c where c.account_id = $6 and c.contact_id = $7 order by c.number;

-- privacy.find_erasure (read)
select removed, created_at from erasures where account_id = $1 and contact_id = $2;

-- privacy.find_settings (read)
select keep_closed_days from privacy_settings where account_id = $1;

-- privacy.insert_erasure (write)
insert into erasures (contact_id, removed) values ($1, $2::jsonb);

-- privacy.lock_contact (read)
select id from contacts where account_id = $1 and id = $2 for update;

-- privacy.lock_conversations (read)
select id, mode, assignee_id from conversations
where account_id = $1 and id = any ($2::uuid[]) and erased_at is null order by id for update;

-- privacy.upsert_days (write)
insert into privacy_settings (keep_closed_days) values ($1::integer)
on conflict (account_id) do update set keep_closed_days = excluded.keep_closed_days;
