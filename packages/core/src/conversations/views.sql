-- conversations.alarm_handoff (write)
update handoffs set alarmed_at = now()
 where account_id = $1 and id = $2 and state in ('requested', 'queued') and alarmed_at is null
   and deadline_at <= $3::timestamptz
returning conversation_id;

-- conversations.answered (write)
update conversations set status = 'pending', unread_count = 0, read_number = greatest(read_number, $1::int)
where account_id = $2 and id = $3;

-- conversations.append_message (write)
with held as (
  update conversations c
     set last_message_number = c.last_message_number + 1,
         last_message_preview = case when $1 = 'text' then $2 else c.last_message_preview end,
         last_message_sender = case when $3 = 'text' then $4 else c.last_message_sender end,
         last_activity_at = case when $5 = 'event' then c.last_activity_at else clock_timestamp() end
   where c.account_id = $6 and c.id = $7
  returning c.id, c.inbox_id, c.epoch, c.last_message_number
), m as (
  insert into messages (id, conversation_id, number, sender, agent_id, kind, content, event, sources, epoch, inbox_id,
                        channel_message_id, created_at)
  select $8::uuid, held.id, held.last_message_number, $9, $10::uuid, $11, $12,
         $13, $14::jsonb, coalesce($15::int, held.epoch), held.inbox_id, $16,
         clock_timestamp()
    from held
  on conflict (account_id, inbox_id, channel_message_id) do nothing
  returning *
)
select json_build_object(
    'id', m.id, 'conversationId', m.conversation_id, 'number', m.number, 'sender', m.sender, 'agentId', m.agent_id,
    'kind', m.kind, 'content', m.content, 'event', m.event, 'sources', m.sources, 'attachments', case when m.attachment_count = 0 then '[]'::json else (
    select coalesce(json_agg(json_build_object(
    'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'state', f.state,
    'image', case when f.width is null then null else json_build_object('width', f.width, 'height', f.height) end) order by f.id), '[]') from attachments f
     where f.account_id = $17 and f.message_id = m.id) end,
    'delivery', m.delivery, 'createdAt', m.created_at) as message from m;

-- conversations.as_it_was (write)
update conversations
  set mode = $1, status = $2, epoch = $3::int, assignee_id = $4::uuid,
      team_id = $5::uuid, category = $6, priority = $7, sentiment = $8,
      language = $9, last_message_number = $10::int, last_message_preview = $11,
      last_message_sender = $12, unread_count = $13::int, read_number = $14::int,
      last_activity_at = $15::timestamptz, closed_at = $16::timestamptz,
      created_at = $17::timestamptz
where account_id = $18 and id = $19;

-- conversations.assignee (write)
update conversations set assignee_id = $1::uuid, is_overdue = false where account_id = $2 and id = $3;

-- conversations.close (write)
update conversations
  set mode = 'closed', epoch = epoch + 1, closed_at = now(), unread_count = 0, read_number = last_message_number,
      is_overdue = false
where account_id = $1 and id = $2;

-- conversations.conversation (read)
select json_build_object(
        'row', json_build_object('id', c.id,
   'number', c.number,
   'mode', c.mode,
   'status', c.status,
   'epoch', c.epoch,
   'subject', c.subject,
   'inboxId', c.inbox_id,
   'contactId', c.contact_id,
   'contactName', c.contact_name,
   'assigneeId', c.assignee_id,
   'teamId', c.team_id,
   'category', c.category,
   'priority', c.priority,
   'sentiment', c.sentiment,
   'language', c.language,
   'lastMessageNumber', c.last_message_number,
   'lastMessagePreview', c.last_message_preview,
   'lastMessageSender', c.last_message_sender,
   'unreadCount', c.unread_count,
   'hasDraft', c.has_draft,
   'isOverdue', c.is_overdue,
   'lastActivityAt', c.last_activity_at,
   'createdAt', c.created_at), 'contact', json_build_object(
   'id', k.id, 'name', k.name, 'email', k.email, 'isVerified', k.is_verified,
   'conversationCount', k.conversation_count, 'createdAt', k.created_at), 'inboxName', i.name,
        'hasAssistant', i.has_assistant,
        'classification', (
          select json_build_object(
   'id', o.id, 'messageId', o.message_id, 'category', o.category, 'priority', o.priority, 'sentiment', o.sentiment,
   'language', o.language, 'confidence', o.confidence, 'reasoning', o.reasoning,
   'suggestedTeamId', o.suggested_team_id, 'suggestedAgentId', o.suggested_agent_id, 'engine', o.engine,
   'model', o.model, 'createdAt', o.created_at) from classifications o
           where o.account_id = $1 and o.conversation_id = c.id
           order by o.created_at desc, o.id desc limit 1),
        'handoff', (
          select json_build_object(
   'id', h.id, 'state', h.state, 'trigger', h.trigger, 'reason', h.reason, 'confidence', h.confidence,
   'askedTeamId', h.asked_team_id, 'askedAgentId', h.asked_agent_id, 'requestedBy', h.requested_by,
   'requestedAt', h.requested_at, 'deadlineAt', h.deadline_at, 'alarmedAt', h.alarmed_at,
   'acceptedAt', h.accepted_at) from handoffs h
           where h.account_id = $2 and h.conversation_id = c.id
           order by h.requested_at desc, h.id desc limit 1),
        'followsId', c.follows_id, 'closedAt', c.closed_at)::text as conversation
 from conversations c
 join contacts k on k.account_id = $3 and k.id = c.contact_id
 join inboxes i on i.account_id = $4 and i.id = c.inbox_id
where c.account_id = $5 and c.id = $6;

-- conversations.counts (read)
select (
select count(*)::int from (select from conversations c where c.account_id = $1 and c.mode = 'agent' and c.assignee_id = $2::uuid limit 1000) c) as mine,
     (
select count(*)::int from (select from conversations c where c.account_id = $3 and c.mode = 'agent' and c.assignee_id is null limit 1000) c) as unassigned,
     (
select count(*)::int from (select from conversations c where c.account_id = $4 and c.mode = 'agent' limit 1000) c) as "all",
     (
select count(*)::int from (select from conversations c where c.account_id = $5 and c.mode = 'automated' limit 1000) c) as assistant;

-- conversations.find_taker (read)
select (
(not m.is_inbox_limited or exists (
  select from member_inboxes l where l.account_id = $1 and l.user_id = m.user_id and l.inbox_id = c.inbox_id))
and (not m.is_team_limited or exists (
  select from member_teams l where l.account_id = $2 and l.user_id = m.user_id and l.team_id = c.team_id))) as is_in_reach
  from account_users m join conversations c on c.account_id = $3 and c.id = $4
 where m.account_id = $5 and m.user_id = $6::uuid and m.is_active;

-- conversations.handoff (read)
select (json_build_object(
  'id', h.id, 'state', h.state, 'trigger', h.trigger, 'reason', h.reason, 'confidence', h.confidence,
  'askedTeamId', h.asked_team_id, 'askedAgentId', h.asked_agent_id, 'requestedBy', h.requested_by,
  'requestedAt', h.requested_at, 'deadlineAt', h.deadline_at, 'alarmedAt', h.alarmed_at,
  'acceptedAt', h.accepted_at)::jsonb || jsonb_build_object(
       'conversationId', h.conversation_id,
       'context', case when h.context is null then null else jsonb_build_object(
         'createdAt', h.context -> 'createdAt', 'summary', h.context -> 'summary',
         'sentiment', h.context -> 'sentiment', 'entities', h.context -> 'entities',
         'conversation', h.context -> 'conversation', 'truncated', h.context -> 'truncated') end))::text as handoff
from handoffs h where h.account_id = $1 and h.id = $2;

-- conversations.handoff_by_client (read)
select conversation_id from handoffs where account_id = $1 and client_id = $2;

-- conversations.handoff_context (write)
update handoffs set context = $1::jsonb where account_id = $2 and id = $3 and context is null
returning id;

-- conversations.handoff_row (read)
select json_build_object(
'id', h.id, 'state', h.state, 'trigger', h.trigger, 'reason', h.reason, 'confidence', h.confidence,
'askedTeamId', h.asked_team_id, 'askedAgentId', h.asked_agent_id, 'requestedBy', h.requested_by,
'requestedAt', h.requested_at, 'deadlineAt', h.deadline_at, 'alarmedAt', h.alarmed_at,
'acceptedAt', h.accepted_at) as handoff, h.conversation_id from handoffs h where h.account_id = $1 and h.id = $2;

-- conversations.handoff_story (read)
select h.trigger, h.reason, h.confidence, h.priority, c.contact_id, i.name as inbox_name,
      coalesce((
        select json_agg(json_build_object('sender', n.sender, 'content', n.content, 'createdAt', n.created_at)
                        order by n.number)
          from (
            select m.sender, m.content, m.created_at, m.number from messages m
             where m.account_id = $1 and m.conversation_id = h.conversation_id and m.kind = 'text'
             order by m.number desc limit $2::int
          ) n), '[]') as messages
 from handoffs h
 join conversations c on c.account_id = $3 and c.id = h.conversation_id
 join inboxes i on i.account_id = $4 and i.id = c.inbox_id
where h.account_id = $5 and h.id = $6;

-- conversations.has_draft (write)
update conversations set has_draft = $1::boolean
where account_id = $2 and id = $3 and has_draft <> $4::boolean;

-- conversations.held_by_people (write)
update conversations set mode = 'agent', status = 'open', epoch = epoch + 1, is_overdue = false
where account_id = $1 and id = $2;

-- conversations.import_classification (write)
insert into classifications (id, conversation_id, message_id, category, priority, sentiment, language, confidence,
                             reasoning, suggested_team_id, engine, model, created_at)
values ($1, $2, $3, $4, $5, $6, $7,
        $8, $9, $10::uuid, $11, $12, $13::timestamptz);

-- conversations.import_handoff (write)
insert into handoffs (id, conversation_id, state, trigger, reason, confidence, priority, requested_at, deadline_at,
                      accepted_at, accepted_by, closed_at)
values ($1, $2, $3, $4, $5, $6, $7,
        $8::timestamptz, $9::timestamptz + interval '5 minutes',
        $10::timestamptz, $11::uuid, $12::timestamptz);

-- conversations.import_messages (write)
insert into messages (id, conversation_id, inbox_id, number, sender, agent_id, kind, content, event, sources,
                      channel_message_id, created_at)
select m.id, $1::uuid, $2::uuid, m.number, m.sender, m."agentId", m.kind, m.content,
       m.event, m.sources, m.name, m.at
  from jsonb_to_recordset($3::jsonb)
    as m (id uuid, number int, sender text, "agentId" uuid, kind text, content text, event text, sources jsonb,
          name text, at timestamptz);

-- conversations.imported (read)
select conversation_id from messages
where account_id = $1 and inbox_id = $2 and channel_message_id = $3;

-- conversations.inbox (read)
select has_assistant from inboxes where account_id = $1 and id = $2;

-- conversations.insert_handoff (write)
insert into handoffs (id, conversation_id, trigger, reason, confidence, client_id, asked_team_id, asked_agent_id,
                      requested_by, priority, deadline_at)
select $1::uuid, c.id, $2, $3, $4::real, $5::uuid, $6::uuid,
       $7::uuid, $8::uuid, c.priority, date_trunc('milliseconds', now() + make_interval(mins => s.handoff_minutes))
  from conversations c
  join assistant_settings s on s.account_id = $9
 where c.account_id = $10 and c.id = $11
returning id, deadline_at;

-- conversations.list_all (read)
select '{"next":' || coalesce((
       select to_json(rtrim(translate(encode(convert_to(
                (extract(epoch from page.at) * 1000000)::bigint || '.' || page.id, 'UTF8'), 'base64'), '+/', '-_'), '='))::text
         from conversations c
        where c.account_id = $1 and c.mode = 'agent' and (c.last_activity_at, c.id) < (page.at, page.id)
        limit 1), 'null') || ',"head":' ||
     coalesce((select f.seq from fact_heads f where f.account_id = $2), 0) || ',"items":' || page.items || '}' as list
from (
  select coalesce(json_agg(r)::text, '[]') as items,
         (array_agg(r."lastActivityAt"))[$3::int] as at, (array_agg(r.id))[$4::int] as id
    from (
      select c.id as "id",
  c.number as "number",
  c.mode as "mode",
  c.status as "status",
  c.epoch as "epoch",
  c.subject as "subject",
  c.inbox_id as "inboxId",
  c.contact_id as "contactId",
  c.contact_name as "contactName",
  c.assignee_id as "assigneeId",
  c.team_id as "teamId",
  c.category as "category",
  c.priority as "priority",
  c.sentiment as "sentiment",
  c.language as "language",
  c.last_message_number as "lastMessageNumber",
  c.last_message_preview as "lastMessagePreview",
  c.last_message_sender as "lastMessageSender",
  c.unread_count as "unreadCount",
  c.has_draft as "hasDraft",
  c.is_overdue as "isOverdue",
  c.last_activity_at as "lastActivityAt",
  c.created_at as "createdAt" from conversations c
       where c.account_id = $5 and c.mode = 'agent'
         and (c.last_activity_at, c.id) < ($6::timestamptz, $7::uuid)
       order by c.last_activity_at desc, c.id desc limit $8::int
    ) r
) page;

-- conversations.list_assistant (read)
select '{"next":' || coalesce((
       select to_json(rtrim(translate(encode(convert_to(
                (extract(epoch from page.at) * 1000000)::bigint || '.' || page.id, 'UTF8'), 'base64'), '+/', '-_'), '='))::text
         from conversations c
        where c.account_id = $1 and c.mode = 'automated' and (c.last_activity_at, c.id) < (page.at, page.id)
        limit 1), 'null') || ',"head":' ||
     coalesce((select f.seq from fact_heads f where f.account_id = $2), 0) || ',"items":' || page.items || '}' as list
from (
  select coalesce(json_agg(r)::text, '[]') as items,
         (array_agg(r."lastActivityAt"))[$3::int] as at, (array_agg(r.id))[$4::int] as id
    from (
      select c.id as "id",
  c.number as "number",
  c.mode as "mode",
  c.status as "status",
  c.epoch as "epoch",
  c.subject as "subject",
  c.inbox_id as "inboxId",
  c.contact_id as "contactId",
  c.contact_name as "contactName",
  c.assignee_id as "assigneeId",
  c.team_id as "teamId",
  c.category as "category",
  c.priority as "priority",
  c.sentiment as "sentiment",
  c.language as "language",
  c.last_message_number as "lastMessageNumber",
  c.last_message_preview as "lastMessagePreview",
  c.last_message_sender as "lastMessageSender",
  c.unread_count as "unreadCount",
  c.has_draft as "hasDraft",
  c.is_overdue as "isOverdue",
  c.last_activity_at as "lastActivityAt",
  c.created_at as "createdAt" from conversations c
       where c.account_id = $5 and c.mode = 'automated'
         and (c.last_activity_at, c.id) < ($6::timestamptz, $7::uuid)
       order by c.last_activity_at desc, c.id desc limit $8::int
    ) r
) page;

-- conversations.list_closed (read)
select '{"next":' || coalesce((
       select to_json(rtrim(translate(encode(convert_to(
                (extract(epoch from page.at) * 1000000)::bigint || '.' || page.id, 'UTF8'), 'base64'), '+/', '-_'), '='))::text
         from conversations c
        where c.account_id = $1 and c.mode = 'closed' and (c.last_activity_at, c.id) < (page.at, page.id)
        limit 1), 'null') || ',"head":' ||
     coalesce((select f.seq from fact_heads f where f.account_id = $2), 0) || ',"items":' || page.items || '}' as list
from (
  select coalesce(json_agg(r)::text, '[]') as items,
         (array_agg(r."lastActivityAt"))[$3::int] as at, (array_agg(r.id))[$4::int] as id
    from (
      select c.id as "id",
  c.number as "number",
  c.mode as "mode",
  c.status as "status",
  c.epoch as "epoch",
  c.subject as "subject",
  c.inbox_id as "inboxId",
  c.contact_id as "contactId",
  c.contact_name as "contactName",
  c.assignee_id as "assigneeId",
  c.team_id as "teamId",
  c.category as "category",
  c.priority as "priority",
  c.sentiment as "sentiment",
  c.language as "language",
  c.last_message_number as "lastMessageNumber",
  c.last_message_preview as "lastMessagePreview",
  c.last_message_sender as "lastMessageSender",
  c.unread_count as "unreadCount",
  c.has_draft as "hasDraft",
  c.is_overdue as "isOverdue",
  c.last_activity_at as "lastActivityAt",
  c.created_at as "createdAt" from conversations c
       where c.account_id = $5 and c.mode = 'closed'
         and (c.last_activity_at, c.id) < ($6::timestamptz, $7::uuid)
       order by c.last_activity_at desc, c.id desc limit $8::int
    ) r
) page;

-- conversations.list_lost (read)
select c.id from conversations c join account_users m on m.account_id = $1 and m.user_id = c.assignee_id
 where c.account_id = $2 and c.mode = 'agent' and c.assignee_id = $3::uuid
   and not (m.is_active and (
(not m.is_inbox_limited or exists (
  select from member_inboxes l where l.account_id = $4 and l.user_id = m.user_id and l.inbox_id = c.inbox_id))
and (not m.is_team_limited or exists (
  select from member_teams l where l.account_id = $5 and l.user_id = m.user_id and l.team_id = c.team_id))))
 order by c.last_activity_at, c.id limit 100;

-- conversations.list_mine (read)
select '{"next":' || coalesce((
       select to_json(rtrim(translate(encode(convert_to(
                (extract(epoch from page.at) * 1000000)::bigint || '.' || page.id, 'UTF8'), 'base64'), '+/', '-_'), '='))::text
         from conversations c
        where c.account_id = $1 and c.mode = 'agent' and c.assignee_id = $2::uuid and (c.last_activity_at, c.id) < (page.at, page.id)
        limit 1), 'null') || ',"head":' ||
     coalesce((select f.seq from fact_heads f where f.account_id = $3), 0) || ',"items":' || page.items || '}' as list
from (
  select coalesce(json_agg(r)::text, '[]') as items,
         (array_agg(r."lastActivityAt"))[$4::int] as at, (array_agg(r.id))[$5::int] as id
    from (
      select c.id as "id",
  c.number as "number",
  c.mode as "mode",
  c.status as "status",
  c.epoch as "epoch",
  c.subject as "subject",
  c.inbox_id as "inboxId",
  c.contact_id as "contactId",
  c.contact_name as "contactName",
  c.assignee_id as "assigneeId",
  c.team_id as "teamId",
  c.category as "category",
  c.priority as "priority",
  c.sentiment as "sentiment",
  c.language as "language",
  c.last_message_number as "lastMessageNumber",
  c.last_message_preview as "lastMessagePreview",
  c.last_message_sender as "lastMessageSender",
  c.unread_count as "unreadCount",
  c.has_draft as "hasDraft",
  c.is_overdue as "isOverdue",
  c.last_activity_at as "lastActivityAt",
  c.created_at as "createdAt" from conversations c
       where c.account_id = $6 and c.mode = 'agent' and c.assignee_id = $7::uuid
         and (c.last_activity_at, c.id) < ($8::timestamptz, $9::uuid)
       order by c.last_activity_at desc, c.id desc limit $10::int
    ) r
) page;

-- conversations.list_unassigned (read)
select '{"next":' || coalesce((
       select to_json(rtrim(translate(encode(convert_to(
                (extract(epoch from page.at) * 1000000)::bigint || '.' || page.id, 'UTF8'), 'base64'), '+/', '-_'), '='))::text
         from conversations c
        where c.account_id = $1 and c.mode = 'agent' and c.assignee_id is null and (c.last_activity_at, c.id) < (page.at, page.id)
        limit 1), 'null') || ',"head":' ||
     coalesce((select f.seq from fact_heads f where f.account_id = $2), 0) || ',"items":' || page.items || '}' as list
from (
  select coalesce(json_agg(r)::text, '[]') as items,
         (array_agg(r."lastActivityAt"))[$3::int] as at, (array_agg(r.id))[$4::int] as id
    from (
      select c.id as "id",
  c.number as "number",
  c.mode as "mode",
  c.status as "status",
  c.epoch as "epoch",
  c.subject as "subject",
  c.inbox_id as "inboxId",
  c.contact_id as "contactId",
  c.contact_name as "contactName",
  c.assignee_id as "assigneeId",
  c.team_id as "teamId",
  c.category as "category",
  c.priority as "priority",
  c.sentiment as "sentiment",
  c.language as "language",
  c.last_message_number as "lastMessageNumber",
  c.last_message_preview as "lastMessagePreview",
  c.last_message_sender as "lastMessageSender",
  c.unread_count as "unreadCount",
  c.has_draft as "hasDraft",
  c.is_overdue as "isOverdue",
  c.last_activity_at as "lastActivityAt",
  c.created_at as "createdAt" from conversations c
       where c.account_id = $5 and c.mode = 'agent' and c.assignee_id is null
         and (c.last_activity_at, c.id) < ($6::timestamptz, $7::uuid)
       order by c.last_activity_at desc, c.id desc limit $8::int
    ) r
) page;

-- conversations.lock (read)
select id, inbox_id, mode, epoch, assignee_id, last_message_number, read_number, unread_count from conversations
where account_id = $1 and id = $2 for no key update;

-- conversations.lock_numbers (read)
select last_number from conversation_counters where account_id = $1 for update;

-- conversations.lock_open (read)
select id from conversations
where account_id = $1 and inbox_id = $2 and contact_id = $3 and mode <> 'closed'
  for no key update;

-- conversations.lower_active_count (write)
update account_users set active_count = active_count - 1
where account_id = $1 and user_id = $2::uuid and active_count > 0;

-- conversations.message (read)
select json_build_object(
'id', m.id, 'conversationId', m.conversation_id, 'number', m.number, 'sender', m.sender, 'agentId', m.agent_id,
'kind', m.kind, 'content', m.content, 'event', m.event, 'sources', m.sources, 'attachments', case when m.attachment_count = 0 then '[]'::json else (
select coalesce(json_agg(json_build_object(
'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'state', f.state,
'image', case when f.width is null then null else json_build_object('width', f.width, 'height', f.height) end) order by f.id), '[]') from attachments f
 where f.account_id = $1 and f.message_id = m.id) end,
'delivery', m.delivery, 'createdAt', m.created_at) as message from messages m where m.account_id = $2 and m.id = $3;

-- conversations.messages_after (read)
select (
  select json_build_object(
           'items', coalesce(json_agg(json_build_object(
    'id', m.id, 'conversationId', m.conversation_id, 'number', m.number, 'sender', m.sender, 'agentId', m.agent_id,
    'kind', m.kind, 'content', m.content, 'event', m.event, 'sources', m.sources, 'attachments', case when m.attachment_count = 0 then '[]'::json else (
    select coalesce(json_agg(json_build_object(
    'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'state', f.state,
    'image', case when f.width is null then null else json_build_object('width', f.width, 'height', f.height) end) order by f.id), '[]') from attachments f
     where f.account_id = $1 and f.message_id = m.id) end,
    'delivery', m.delivery, 'createdAt', m.created_at) order by m.number) filter (where m.place <= $2::int), '[]'),
           'hasMore', count(*) > $3::int)
    from (
      select n.*, row_number() over (order by n.number) as place from messages n
       where n.account_id = $4 and n.conversation_id = c.id
         and n.number > $5::int and n.number < $6::int
       order by n.number limit $7::int + 1
    ) m
)::text as page
  from conversations c where c.account_id = $8 and c.id = $9;

-- conversations.messages_before (read)
select (
  select json_build_object(
           'items', coalesce(json_agg(json_build_object(
    'id', m.id, 'conversationId', m.conversation_id, 'number', m.number, 'sender', m.sender, 'agentId', m.agent_id,
    'kind', m.kind, 'content', m.content, 'event', m.event, 'sources', m.sources, 'attachments', case when m.attachment_count = 0 then '[]'::json else (
    select coalesce(json_agg(json_build_object(
    'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'state', f.state,
    'image', case when f.width is null then null else json_build_object('width', f.width, 'height', f.height) end) order by f.id), '[]') from attachments f
     where f.account_id = $1 and f.message_id = m.id) end,
    'delivery', m.delivery, 'createdAt', m.created_at) order by m.number) filter (where m.place <= $2::int), '[]'),
           'hasMore', count(*) > $3::int)
    from (
      select n.*, row_number() over (order by n.number desc) as place from messages n
       where n.account_id = $4 and n.conversation_id = c.id and n.number < $5::int
       order by n.number desc limit $6::int + 1
    ) m
)::text as page
  from conversations c where c.account_id = $7 and c.id = $8;

-- conversations.move_handoff (write)
update handoffs
   set state = $1::text,
       accepted_at = case when $2::text = 'accepted' then now() else accepted_at end,
       accepted_by = case when $3::text = 'accepted' then $4::uuid else accepted_by end,
       closed_at = case when $5::text in ('closed', 'returned', 'failed') then now() end
 where account_id = $6 and conversation_id = $7 and state = any($8::text[])
returning id, deadline_at;

-- conversations.open (write)
with counter as (
  update conversation_counters set last_number = last_number + 1 where account_id = $1 returning last_number
)
insert into conversations (id, number, inbox_id, contact_id, contact_name, mode, subject, created_at, follows_id)
select $2::uuid, counter.last_number, $3::uuid, $4::uuid, $5, $6,
       $7, clock_timestamp(), (
         select c.id from conversations c
          where c.account_id = $8 and c.contact_id = $9 and c.inbox_id = $10
          order by c.created_at desc, c.id desc limit 1)
  from counter;

-- conversations.open_handoff (read)
select h.id, h.state, c.mode, c.assignee_id, h.asked_team_id, h.asked_agent_id, h.requested_by,
      h.context is not null as is_packed
 from handoffs h
 join conversations c on c.account_id = $1 and c.id = h.conversation_id
where h.account_id = $2 and h.conversation_id = $3
  and h.state in ('requested', 'queued', 'accepted');

-- conversations.overdue (write)
update conversations set is_overdue = true where account_id = $1 and id = $2;

-- conversations.put_back_handoff (write)
update handoffs h
   set state = 'queued', accepted_at = null, accepted_by = null, alarmed_at = null,
       deadline_at = date_trunc('milliseconds', now() + make_interval(mins => s.handoff_minutes))
  from assistant_settings s
 where s.account_id = $1
   and h.account_id = $2 and h.conversation_id = $3 and h.state = 'accepted'
returning h.id, h.deadline_at;

-- conversations.raise_active_count (write)
update account_users set active_count = active_count + 1
 where account_id = $1 and user_id = $2::uuid and is_active
returning active_count;

-- conversations.raise_active_count_within (write)
update account_users set active_count = active_count + 1
 where account_id = $1 and user_id = $2::uuid and is_active and active_count < max_active
returning active_count;

-- conversations.read (write)
update conversations c
   set read_number = $1::int, unread_count = (
         select count(*)::int from messages m
          where m.account_id = $2 and m.conversation_id = c.id and m.number > $3::int
            and m.sender = 'contact')
 where c.account_id = $4 and c.id = $5
returning c.unread_count;

-- conversations.receive_next (write)
with held as (
  update conversations c
     set last_message_number = c.last_message_number + 1, last_message_preview = $1,
         last_message_sender = 'contact', unread_count = c.unread_count + 1, status = 'open',
         last_activity_at = clock_timestamp()
    from contact_identities i
   where i.account_id = $2 and i.inbox_id = $3 and i.external_id = $4
     and c.account_id = $5 and c.inbox_id = i.inbox_id and c.contact_id = i.contact_id and c.mode <> 'closed'
     and not exists (
       select from messages m
        where m.account_id = $6 and m.inbox_id = $7 and m.channel_message_id = $8)
  returning c.id, c.inbox_id, c.mode, c.epoch, c.last_message_number, c.last_activity_at
), m as (
  insert into messages (id, conversation_id, number, sender, content, epoch, inbox_id, channel_message_id, created_at)
  select $9::uuid, held.id, held.last_message_number, 'contact', $10, held.epoch, held.inbox_id,
         $11, held.last_activity_at
    from held
  returning id, conversation_id, number, content, attachment_count, created_at
), told as (
  insert into outbox (type, data)
  select 'message.received', jsonb_build_object('conversationId', m.conversation_id, 'messageId', m.id) from m
)
select m.conversation_id, held.mode, m.id as message_id, json_build_object(
    'id', m.id, 'number', m.number, 'sender', 'contact', 'senderName', '', 'content', m.content, 'event', null,
    'sources', json_build_array(), 'attachments', case when m.attachment_count = 0 then '[]'::json else (
    select coalesce(json_agg(json_build_object(
    'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'state', f.state,
    'image', case when f.width is null then null else json_build_object('width', f.width, 'height', f.height) end) order by f.id), '[]') from attachments f
     where f.account_id = $12 and f.message_id = m.id) end, 'createdAt', m.created_at) as message from m, held;

-- conversations.received (read)
select m.conversation_id, c.mode, m.id as message_id, json_build_object(
   'id', m.id, 'number', m.number, 'sender', 'contact', 'senderName', '', 'content', m.content, 'event', null,
   'sources', json_build_array(), 'attachments', case when m.attachment_count = 0 then '[]'::json else (
   select coalesce(json_agg(json_build_object(
   'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'state', f.state,
   'image', case when f.width is null then null else json_build_object('width', f.width, 'height', f.height) end) order by f.id), '[]') from attachments f
    where f.account_id = $1 and f.message_id = m.id) end, 'createdAt', m.created_at) as message
 from messages m
 join conversations c on c.account_id = $2 and c.id = m.conversation_id
 join contact_identities i
   on i.account_id = $3 and i.inbox_id = c.inbox_id and i.contact_id = c.contact_id
  and i.external_id = $4
where m.account_id = $5 and m.inbox_id = $6 and m.channel_message_id = $7;

-- conversations.return (write)
update conversations
  set mode = 'automated', status = 'open', epoch = epoch + 1, assignee_id = null, is_overdue = false
where account_id = $1 and id = $2;

-- conversations.row (read)
select json_build_object('id', c.id,
'number', c.number,
'mode', c.mode,
'status', c.status,
'epoch', c.epoch,
'subject', c.subject,
'inboxId', c.inbox_id,
'contactId', c.contact_id,
'contactName', c.contact_name,
'assigneeId', c.assignee_id,
'teamId', c.team_id,
'category', c.category,
'priority', c.priority,
'sentiment', c.sentiment,
'language', c.language,
'lastMessageNumber', c.last_message_number,
'lastMessagePreview', c.last_message_preview,
'lastMessageSender', c.last_message_sender,
'unreadCount', c.unread_count,
'hasDraft', c.has_draft,
'isOverdue', c.is_overdue,
'lastActivityAt', c.last_activity_at,
'createdAt', c.created_at) as row from conversations c where c.account_id = $1 and c.id = $2;

-- conversations.sent_message (read)
select json_build_object(
   'id', m.id, 'conversationId', m.conversation_id, 'number', m.number, 'sender', m.sender, 'agentId', m.agent_id,
   'kind', m.kind, 'content', m.content, 'event', m.event, 'sources', m.sources, 'attachments', case when m.attachment_count = 0 then '[]'::json else (
   select coalesce(json_agg(json_build_object(
   'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'state', f.state,
   'image', case when f.width is null then null else json_build_object('width', f.width, 'height', f.height) end) order by f.id), '[]') from attachments f
    where f.account_id = $1 and f.message_id = m.id) end,
   'delivery', m.delivery, 'createdAt', m.created_at) as message from messages m
where m.account_id = $2 and m.inbox_id = $3 and m.channel_message_id = $4;

-- conversations.team (write)
update conversations set team_id = $1 where account_id = $2 and id = $3;

-- conversations.topic (write)
update conversations
  set category = $1, priority = $2, sentiment = $3, language = $4,
      team_id = coalesce($5::uuid, team_id)
where account_id = $6 and id = $7 and mode <> 'closed';

-- conversations.turns (read)
select t.sender as "from", t.content from (
  select m.number, m.sender, coalesce(nullif(m.content, ''), '[file]') as content from messages m
   where m.account_id = $1 and m.conversation_id = $2 and m.number <= $3::int
     and m.kind = 'text' and m.sender <> 'system'
   order by m.number desc limit $4::int
) t order by t.number;
