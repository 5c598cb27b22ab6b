-- inboxes.find (read)
select id, name, channel, key, greeting, accent, sites, has_assistant, is_active, created_at from inboxes where account_id = $1 and id = $2;

-- inboxes.insert (write)
insert into inboxes (id, key, name, greeting, accent, sites, has_assistant)
values ($1, $2, $3, $4, $5, $6::text[], $7);

-- inboxes.list (read)
select id, name, channel, key, greeting, accent, sites, has_assistant, is_active, created_at from inboxes where account_id = $1 order by lower(name), id;

-- inboxes.lock (read)
select name, greeting, accent, sites, has_assistant, is_active from inboxes
where account_id = $1 and id = $2 for update;

-- inboxes.update (write)
update inboxes set name = $1, greeting = $2, accent = $3, sites = $4::text[],
      has_assistant = $5, is_active = $6
where account_id = $7 and id = $8;
