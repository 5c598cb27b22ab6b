-- widget.latest_conversation (read)
select c.id, c.mode
 from contact_identities i
 join conversations c on c.account_id = $1 and c.contact_id = i.contact_id and c.inbox_id = i.inbox_id
where i.account_id = $2 and i.inbox_id = $3 and i.external_id = $4
order by c.created_at desc, c.id desc limit 1;

-- widget.messages_after (read)
select json_build_object(
   'id', m.id, 'number', m.number, 'sender', m.sender, 'senderName', coalesce(split_part(u.name, ' ', 1), ''),
   'content', m.content, 'event', m.event, 'sources', (
     select coalesce(json_agg(json_build_object('title', s.source -> 'title', 'excerpt', s.source -> 'excerpt')
                              order by s.place), '[]')
       from jsonb_array_elements(m.sources) with ordinality s (source, place)),
   'attachments', case when m.attachment_count = 0 then '[]'::json else (
   select coalesce(json_agg(json_build_object(
   'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'state', f.state,
   'image', case when f.width is null then null else json_build_object('width', f.width, 'height', f.height) end) order by f.id), '[]') from attachments f
    where f.account_id = $1 and f.message_id = m.id) end, 'createdAt', m.created_at) as message
 from messages m
 left join account_users u on u.account_id = $2 and u.user_id = m.agent_id
where m.account_id = $3 and m.conversation_id = $4 and m.number > $5::int and m.kind <> 'note'
order by m.number limit 200;

-- widget.newest_messages (read)
select json_build_object(
   'id', m.id, 'number', m.number, 'sender', m.sender, 'senderName', coalesce(split_part(u.name, ' ', 1), ''),
   'content', m.content, 'event', m.event, 'sources', (
     select coalesce(json_agg(json_build_object('title', s.source -> 'title', 'excerpt', s.source -> 'excerpt')
                              order by s.place), '[]')
       from jsonb_array_elements(m.sources) with ordinality s (source, place)),
   'attachments', case when m.attachment_count = 0 then '[]'::json else (
   select coalesce(json_agg(json_build_object(
   'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'state', f.state,
   'image', case when f.width is null then null else json_build_object('width', f.width, 'height', f.height) end) order by f.id), '[]') from attachments f
    where f.account_id = $1 and f.message_id = m.id) end, 'createdAt', m.created_at) as message
 from (
   select n.* from messages n
    where n.account_id = $2 and n.conversation_id = $3 and n.kind <> 'note'
    order by n.number desc limit 200
 ) m
 left join account_users u on u.account_id = $4 and u.user_id = m.agent_id
order by m.number;
