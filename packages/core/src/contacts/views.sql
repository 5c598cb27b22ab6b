-- contacts.by_email (read)
select id, name from contacts where account_id = $1 and email = $2 order by created_at, id limit 1;

-- contacts.count_conversation (write)
update contacts set conversation_count = conversation_count + 1 where account_id = $1 and id = $2;

-- contacts.identified (read)
select k.id, k.name from contact_identities i
 join contacts k on k.account_id = $1 and k.id = i.contact_id
where i.account_id = $2 and i.inbox_id = $3 and i.external_id = $4;

-- contacts.insert (write)
insert into contacts (id, name, email, created_at) values ($1, $2, $3, $4::timestamptz);

-- contacts.introduce (write)
with identity as (
  insert into contact_identities (inbox_id, external_id, contact_id)
  values ($1, $2, $3) on conflict do nothing
  returning contact_id
)
insert into contacts (id, name) select contact_id, $4 from identity;

-- contacts.known_since (write)
update contacts set created_at = $1::timestamptz
where account_id = $2 and id = $3 and created_at > $4::timestamptz;
