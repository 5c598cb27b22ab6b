-- access.count_holders (read)
select m.role, count(*)::int as member_count from account_users m
where m.account_id = $1 and m.role_id is null group by m.role;

-- access.count_limits (read)
select (select count(*)::int from inboxes where account_id = $1 and id = any ($2::uuid[])) as inboxes,
(select count(*)::int from teams where account_id = $3 and id = any ($4::uuid[])) as teams;

-- access.delete_member_inboxes (write)
delete from member_inboxes where account_id = $1 and user_id = $2;

-- access.delete_member_teams (write)
delete from member_teams where account_id = $1 and user_id = $2;

-- access.delete_past_invitations (write)
delete from invitations
where account_id = $1 and role_id = $2
  and (accepted_at is not null or revoked_at is not null or expires_at <= now());

-- access.delete_role (write)
delete from roles where account_id = $1 and id = $2;

-- access.end_machine (write)
update account_users set is_active = false
where account_id = $1 and user_id = $2 and role = 'machine';

-- access.find_key (read)
  select
k.id, m.name, k.prefix, k.last_four, k.scopes, json_build_object(
  'inboxIds', case when m.is_inbox_limited then array(
    select l.inbox_id from member_inboxes l where l.account_id = $1 and l.user_id = m.user_id order by 1) end,
  'teamIds', case when m.is_team_limited then array(
    select l.team_id from member_teams l where l.account_id = $2 and l.user_id = m.user_id order by 1) end) as limits, k.created_by, k.created_at, k.expires_at,
k.last_used_at, k.revoked_at from api_keys k join account_users m on m.account_id = $3 and m.user_id = k.id
   where k.account_id = $4 and k.id = $5;

-- access.find_member (read)
  select
m.role, json_build_object(
  'inboxIds', case when m.is_inbox_limited then array(
    select l.inbox_id from member_inboxes l where l.account_id = $1 and l.user_id = m.user_id order by 1) end,
  'teamIds', case when m.is_team_limited then array(
    select l.team_id from member_teams l where l.account_id = $2 and l.user_id = m.user_id order by 1) end) as limits,
coalesce((select r.permissions from roles r where r.account_id = $3 and r.id = m.role_id),
         (select k.scopes from api_keys k where k.account_id = $4 and k.id = m.user_id)) as stored from account_users m where m.account_id = $5 and m.user_id = $6;

-- access.find_role (read)
select
r.id, r.name, r.permissions,
(select count(*)::int from account_users m where m.account_id = $1 and m.role_id = r.id) as member_count from roles r where r.account_id = $2 and r.id = $3;

-- access.insert_key (write)
insert into api_keys (id, prefix, last_four, digest, scopes, created_by, expires_at)
values ($1, $2, $3, $4, $5::text[], $6,
        now() + make_interval(days => $7::int));

-- access.insert_machine (write)
select auth.create_machine($1) as id;

-- access.insert_member_inboxes (write)
insert into member_inboxes (user_id, inbox_id) select $1::uuid, id from unnest($2::uuid[]) as named(id);

-- access.insert_member_teams (write)
insert into member_teams (user_id, team_id) select $1::uuid, id from unnest($2::uuid[]) as named(id);

-- access.insert_role (write)
insert into roles (id, name, permissions) values ($1, $2, $3::text[]);

-- access.list_keys (read)
  select
k.id, m.name, k.prefix, k.last_four, k.scopes, json_build_object(
  'inboxIds', case when m.is_inbox_limited then array(
    select l.inbox_id from member_inboxes l where l.account_id = $1 and l.user_id = m.user_id order by 1) end,
  'teamIds', case when m.is_team_limited then array(
    select l.team_id from member_teams l where l.account_id = $2 and l.user_id = m.user_id order by 1) end) as limits, k.created_by, k.created_at, k.expires_at,
k.last_used_at, k.revoked_at from api_keys k join account_users m on m.account_id = $3 and m.user_id = k.id
   where k.account_id = $4 order by k.created_at desc, k.id desc;

-- access.list_roles (read)
select
r.id, r.name, r.permissions,
(select count(*)::int from account_users m where m.account_id = $1 and m.role_id = r.id) as member_count from roles r where r.account_id = $2 order by lower(r.name), r.id;

-- access.lock_member (read)
  select
m.role, json_build_object(
  'inboxIds', case when m.is_inbox_limited then array(
    select l.inbox_id from member_inboxes l where l.account_id = $1 and l.user_id = m.user_id order by 1) end,
  'teamIds', case when m.is_team_limited then array(
    select l.team_id from member_teams l where l.account_id = $2 and l.user_id = m.user_id order by 1) end) as limits,
coalesce((select r.permissions from roles r where r.account_id = $3 and r.id = m.role_id),
         (select k.scopes from api_keys k where k.account_id = $4 and k.id = m.user_id)) as stored from account_users m
   where m.account_id = $5 and m.user_id = $6 and m.is_active for share of m;

-- access.lock_role (read)
select name, permissions from roles where account_id = $1 and id = $2 for update;

-- access.revoke_key (write)
update api_keys set revoked_at = now() where account_id = $1 and id = $2 and revoked_at is null
returning id;

-- access.update_limits (write)
update account_users set is_inbox_limited = $1::boolean, is_team_limited = $2::boolean
where account_id = $3 and user_id = $4;

-- access.update_role (write)
update roles set name = $1, permissions = $2::text[]
where account_id = $3 and id = $4;
