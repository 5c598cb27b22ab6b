-- live.agents (read)
select m.user_id as id, json_build_object('id', m.user_id, 'presence', case when m.seen_at > now() - interval '90 seconds' then m.presence else 'offline' end) as shape
from account_users m where m.account_id = $1 and m.user_id = any($2::uuid[]);

-- live.articles (read)
select a.id, json_build_object('id', a.id, 'indexState', a.index_state, 'chunkCount', a.chunk_count) as shape
from articles a where a.account_id = $1 and a.id = any($2::uuid[]);

-- live.classifications (read)
select o.message_id as id, json_build_object(
  'id', o.id, 'messageId', o.message_id, 'category', o.category, 'priority', o.priority, 'sentiment', o.sentiment,
  'language', o.language, 'confidence', o.confidence, 'reasoning', o.reasoning,
  'suggestedTeamId', o.suggested_team_id, 'suggestedAgentId', o.suggested_agent_id, 'engine', o.engine,
  'model', o.model, 'createdAt', o.created_at) as shape
from classifications o where o.account_id = $1 and o.message_id = any($2::uuid[]);

-- live.conversations (read)
select c.id, json_build_object('id', c.id,
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
'createdAt', c.created_at) as shape from conversations c where c.account_id = $1 and c.id = any($2::uuid[]);

-- live.drafts (read)
select d.id, json_build_object(
'id', d.id, 'conversationId', d.conversation_id, 'messageId', d.message_id, 'content', d.content,
'confidence', d.confidence, 'reasoning', d.reasoning, 'sources', d.sources, 'status', d.status,
'engine', d.engine, 'model', d.model, 'createdAt', d.created_at) as shape from drafts d where d.account_id = $1 and d.id = any($2::uuid[]);

-- live.facts_after (read)
select h.seq as head, o.seq, o.type, o.data, o.created_at as at
 from fact_heads h
 left join outbox o
   on o.account_id = $1 and o.seq > $2::bigint and o.seq <= $3::bigint + $4::bigint
where h.account_id = $5
order by o.seq;

-- live.facts_seen_after (read)
select h.seq as head, o.seq, o.type, o.data, o.created_at as at,
      exists (select from outbox n where n.account_id = $1 and n.seq = $2::bigint + 1) as is_kept
 from fact_heads h
 left join lateral (
   select f.seq, f.type, f.data, f.created_at from outbox f
    where f.account_id = $3 and f.seq > $4::bigint
      and (f.data ->> 'conversationId' is null or exists (
        select from conversations c where c.account_id = $5 and c.id = (f.data ->> 'conversationId')::uuid))
    order by f.seq limit $6::bigint
 ) o on true
where h.account_id = $7
order by o.seq;

-- live.handoffs (read)
select h.id, json_build_object(
'id', h.id, 'state', h.state, 'trigger', h.trigger, 'reason', h.reason, 'confidence', h.confidence,
'askedTeamId', h.asked_team_id, 'askedAgentId', h.asked_agent_id, 'requestedBy', h.requested_by,
'requestedAt', h.requested_at, 'deadlineAt', h.deadline_at, 'alarmedAt', h.alarmed_at,
'acceptedAt', h.accepted_at) as shape from handoffs h where h.account_id = $1 and h.id = any($2::uuid[]);

-- live.head (read)
select seq from fact_heads where account_id = $1;

-- live.messages (read)
select m.id, json_build_object(
'id', m.id, 'conversationId', m.conversation_id, 'number', m.number, 'sender', m.sender, 'agentId', m.agent_id,
'kind', m.kind, 'content', m.content, 'event', m.event, 'sources', m.sources, 'attachments', case when m.attachment_count = 0 then '[]'::json else (
select coalesce(json_agg(json_build_object(
'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'state', f.state,
'image', case when f.width is null then null else json_build_object('width', f.width, 'height', f.height) end) order by f.id), '[]') from attachments f
 where f.account_id = $1 and f.message_id = m.id) end,
'delivery', m.delivery, 'createdAt', m.created_at) as shape from messages m where m.account_id = $2 and m.id = any($3::uuid[]);

-- live.widget_messages (read)
select m.id, c.inbox_id, c.contact_id, i.external_id,
      json_build_object('conversationId', c.id, 'mode', c.mode, 'message', json_build_object(
   'id', m.id, 'number', m.number, 'sender', m.sender, 'senderName', coalesce(split_part(u.name, ' ', 1), ''),
   'content', m.content, 'event', m.event, 'sources', (
     select coalesce(json_agg(json_build_object('title', s.source -> 'title', 'excerpt', s.source -> 'excerpt')
                              order by s.place), '[]')
       from jsonb_array_elements(m.sources) with ordinality s (source, place)),
   'attachments', case when m.attachment_count = 0 then '[]'::json else (
   select coalesce(json_agg(json_build_object(
   'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'state', f.state,
   'image', case when f.width is null then null else json_build_object('width', f.width, 'height', f.height) end) order by f.id), '[]') from attachments f
    where f.account_id = $1 and f.message_id = m.id) end, 'createdAt', m.created_at)) as fact
 from messages m
 join conversations c on c.account_id = $2 and c.id = m.conversation_id
 left join contact_identities i
   on i.account_id = $3 and i.contact_id = c.contact_id and i.inbox_id = c.inbox_id
 left join account_users u on u.account_id = $4 and u.user_id = m.agent_id
where m.account_id = $5 and m.id = any($6::uuid[]) and m.kind <> 'note';

-- live.widget_modes (read)
select c.id, c.inbox_id, c.contact_id, i.external_id,
      json_build_object('conversationId', c.id, 'mode', c.mode) as fact
 from conversations c
 left join contact_identities i
   on i.account_id = $1 and i.contact_id = c.contact_id and i.inbox_id = c.inbox_id
where c.account_id = $2 and c.id = any($3::uuid[]);
