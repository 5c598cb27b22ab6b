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
   'createdAt', m.created_at) as message
 from messages m
 left join account_users u on u.account_id = $1 and u.user_id = m.agent_id
where m.account_id = $2 and m.conversation_id = $3 and m.number > $4::int and m.kind <> 'note'
order by m.number limit 200;

-- widget.newest_messages (read)
select json_build_object(
   'id', m.id, 'number', m.number, 'sender', m.sender, 'senderName', coalesce(split_part(u.name, ' ', 1), ''),
   'content', m.content, 'event', m.event, 'sources', (
     select coalesce(json_agg(json_build_object('title', s.source -> 'title', 'excerpt', s.source -> 'excerpt')
                              order by s.place), '[]')
       from jsonb_array_elements(m.sources) with ordinality s (source, place)),
   'createdAt', m.created_at) as message
 from (
   select n.* from messages n
    where n.account_id = $1 and n.conversation_id = $2 and n.kind <> 'note'
    order by n.number desc limit 200
 ) m
 left join account_users u on u.account_id = $3 and u.user_id = m.agent_id
order by m.number;
