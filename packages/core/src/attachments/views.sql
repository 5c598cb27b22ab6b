-- attachments.reserve
insert into storage_totals as t (bytes) values ($1::bigint)
        on conflict (account_id) do update set bytes = t.bytes + excluded.bytes
     where t.account_id = $2 and t.bytes + excluded.bytes <= $3::bigint
    returning bytes::text;

-- attachments.release
update storage_totals set bytes = greatest(bytes - $1::bigint, 0) where account_id = $2;

-- attachments.insert
insert into attachments (id, conversation_id, agent_id, name, type, size, width, height, state, storage_key)
    values ($1, $2, $3::uuid, $4, $5, $6::int, $7::int,
            $8::int, $9, $10);

-- attachments.ready
update attachments set state = 'ready' where account_id = $1 and id = $2 and state = 'storing';

-- attachments.send
with f as (
      update attachments a set message_id = $1::uuid
       where a.account_id = $2 and a.id = any($3::uuid[]) and a.conversation_id = $4::uuid
         and a.message_id is null and a.state in ('ready', 'quarantined')
         and a.agent_id is not distinct from $5::uuid
      returning a.*
    ), counted as (
      update messages set attachment_count = (select count(*) from f)
       where account_id = $6 and id = $7::uuid
    )
    select json_build_object(
        'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'state', f.state,
        'image', case when f.width is null then null else json_build_object('width', f.width, 'height', f.height) end) as attachment from f order by f.id;

-- attachments.sweep
with old as (
      select id, state from attachments where account_id = $1 and id = $2 and message_id is null for update
    )
    update attachments f set state = 'swept' from old
     where f.account_id = $3 and f.id = old.id
    returning f.storage_key, f.size, old.state <> 'quarantined' as is_kept;

-- attachments.remove
delete from attachments where account_id = $1 and id = $2 and state = 'swept' returning size;

-- attachments.kept
select f.storage_key, f.name, f.type, f.width is not null as is_image, f.state
      from attachments f
      join conversations c on c.account_id = $1 and c.id = f.conversation_id
     where f.account_id = $2 and f.id = $3 and f.state in ('ready', 'quarantined');

-- attachments.kept_for_visitor
select f.storage_key, f.name, f.type, f.width is not null as is_image, f.state
      from attachments f
      join messages m on m.account_id = $1 and m.id = f.message_id and m.kind = 'text'
      join conversations c on c.account_id = $2 and c.id = m.conversation_id and c.inbox_id = $3
      join contact_identities i on i.account_id = $4 and i.inbox_id = c.inbox_id and i.contact_id = c.contact_id
       and i.external_id = $5
     where f.account_id = $6 and f.id = $7 and f.state in ('ready', 'quarantined');

-- attachments.place
select c.mode, (
        select count(*)::int from attachments f
         where f.account_id = $1 and f.conversation_id = c.id and f.message_id is null and f.state <> 'swept')
        as unsent
      from conversations c where c.account_id = $2 and c.id = $3;
