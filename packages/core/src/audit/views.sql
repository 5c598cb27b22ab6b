-- audit.find_head (read)
select seq, encode(seal, 'hex') as seal from audit_events
where account_id = $1 and seq is not null order by seq desc limit 1;

-- audit.insert_event (write)
insert into audit_events (id, entry)
select e.id, audit_entry(e.id, $1::jsonb) from (select new_id() as id) e;

-- audit.list_events (read)
select e.id, e.seq, e.entry, u.name from audit_events e
 left join account_users u on u.account_id = $1 and u.user_id::text = e.actor_id
where e.account_id = $2
  and ($3::uuid is null or e.id < $4::uuid)
  and ($5::text is null or e.action = $6::text)
  and ($7::text is null or e.actor_id = $8::text)
  and ($9::text is null or e.target_id = $10::text)
  and ($11::text is null or e.entry::jsonb ->> 'outcome' = $12::text)
  and ($13::text is null or e.happened_at >= $14::text)
  and ($15::text is null or e.happened_at < $16::text)
order by e.id desc limit $17::integer + 1;

-- audit.list_links (read)
select seq, encode(seal, 'hex') as seal, entry from audit_events
where account_id = $1 and seq > $2::bigint order by seq limit $3::integer;
