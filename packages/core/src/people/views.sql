-- people.count_agents (read)
select count(*) as count from account_users where account_id = $1 and user_id = any ($2::uuid[]);

-- people.count_members_by_email (read)
select count(*) as count from account_users where account_id = $1 and email = $2 and is_active;

-- people.count_teams (read)
select count(*) as count from teams where account_id = $1 and id = any ($2::uuid[]);

-- people.delete_other_members (write)
delete from team_members
where account_id = $1 and team_id = $2 and user_id <> all ($3::uuid[]);

-- people.delete_team (write)
delete from teams where account_id = $1 and id = $2 returning id;

-- people.find_agent (read)
select
m.user_id as id, m.name, m.email, m.role, m.role_id, json_build_object(
  'inboxIds', case when m.is_inbox_limited then array(
    select l.inbox_id from member_inboxes l where l.account_id = $1 and l.user_id = m.user_id order by 1) end,
  'teamIds', case when m.is_team_limited then array(
    select l.team_id from member_teams l where l.account_id = $2 and l.user_id = m.user_id order by 1) end) as limits, case when m.seen_at > now() - interval '90 seconds' then m.presence else 'offline' end as presence, m.is_active, m.active_count, m.max_active,
array(select t.team_id::text from team_members t
       where t.account_id = $3 and t.user_id = m.user_id order by 1) as team_ids from account_users m where m.account_id = $4 and m.user_id = $5;

-- people.find_me (read)
  select a.name as account_name, r.permissions,
m.user_id as id, m.name, m.email, m.role, m.role_id, json_build_object(
  'inboxIds', case when m.is_inbox_limited then array(
    select l.inbox_id from member_inboxes l where l.account_id = $1 and l.user_id = m.user_id order by 1) end,
  'teamIds', case when m.is_team_limited then array(
    select l.team_id from member_teams l where l.account_id = $2 and l.user_id = m.user_id order by 1) end) as limits, case when m.seen_at > now() - interval '90 seconds' then m.presence else 'offline' end as presence, m.is_active, m.active_count, m.max_active,
array(select t.team_id::text from team_members t
       where t.account_id = $3 and t.user_id = m.user_id order by 1) as team_ids from account_users m
    join accounts a on a.id = m.account_id
    left join roles r on r.account_id = $4 and r.id = m.role_id
   where m.account_id = $5 and m.user_id = $6;

-- people.find_team (read)
select
t.id, t.name, t.category,
array(select member.user_id::text from team_members member
       where member.account_id = $1 and member.team_id = t.id order by 1) as agent_ids from teams t where t.account_id = $2 and t.id = $3;

-- people.insert_members (write)
insert into team_members (team_id, user_id)
select $1::uuid, id from unnest($2::uuid[]) as wanted(id)
    on conflict do nothing;

-- people.insert_team (write)
insert into teams (id, name, category) values ($1, $2, $3);

-- people.list_agents (read)
select
m.user_id as id, m.name, m.email, m.role, m.role_id, json_build_object(
  'inboxIds', case when m.is_inbox_limited then array(
    select l.inbox_id from member_inboxes l where l.account_id = $1 and l.user_id = m.user_id order by 1) end,
  'teamIds', case when m.is_team_limited then array(
    select l.team_id from member_teams l where l.account_id = $2 and l.user_id = m.user_id order by 1) end) as limits, case when m.seen_at > now() - interval '90 seconds' then m.presence else 'offline' end as presence, m.is_active, m.active_count, m.max_active,
array(select t.team_id::text from team_members t
       where t.account_id = $3 and t.user_id = m.user_id order by 1) as team_ids from account_users m where m.account_id = $4 order by m.name, m.user_id;

-- people.list_invitations (read)
select id, email, role, role_id, expires_at from invitations
where account_id = $1 and accepted_at is null and revoked_at is null and expires_at > now()
order by created_at desc, id desc;

-- people.list_team_agents (read)
  select
m.user_id as id, m.name, m.email, m.role, m.role_id, json_build_object(
  'inboxIds', case when m.is_inbox_limited then array(
    select l.inbox_id from member_inboxes l where l.account_id = $1 and l.user_id = m.user_id order by 1) end,
  'teamIds', case when m.is_team_limited then array(
    select l.team_id from member_teams l where l.account_id = $2 and l.user_id = m.user_id order by 1) end) as limits, case when m.seen_at > now() - interval '90 seconds' then m.presence else 'offline' end as presence, m.is_active, m.active_count, m.max_active,
array(select t.team_id::text from team_members t
       where t.account_id = $3 and t.user_id = m.user_id order by 1) as team_ids from team_members member
    join account_users m on m.account_id = $4 and m.user_id = member.user_id
   where member.account_id = $5 and member.team_id = $6
   order by m.name, m.user_id;

-- people.list_teams (read)
select
t.id, t.name, t.category,
array(select member.user_id::text from team_members member
       where member.account_id = $1 and member.team_id = t.id order by 1) as agent_ids from teams t where t.account_id = $2 order by lower(t.name), t.id;

-- people.lock_places (read)
select user_id as id, role, role_id, is_active, max_active from account_users
where account_id = $1 and (user_id = any (array[$2, $3]::uuid[]) or role = 'owner')
order by user_id for update;

-- people.lock_team (read)
select name, category from teams where account_id = $1 and id = $2 for update;

-- people.lock_waiting_invitation (read)
select i.email, a.name as company_name, m.name as inviter_name
 from invitations i
 join accounts a on a.id = i.account_id
 join account_users m on m.account_id = $1 and m.user_id = i.invited_by
where i.account_id = $2 and i.id = $3
  and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  for update of i;

-- people.revoke_invitation (write)
update invitations set revoked_at = now(), token_hash = null
where account_id = $1 and id = $2 and accepted_at is null and revoked_at is null
returning id;

-- people.update_gone (write)
update account_users u set seen_at = null
 from (select m.user_id, case when m.seen_at > now() - interval '90 seconds' then m.presence else 'offline' end as presence from account_users m
        where m.account_id = $1 and m.user_id = $2 for update) was
where u.account_id = $3 and u.user_id = was.user_id
returning u.user_id as agent_id, was.presence as before, 'offline' as after;

-- people.update_invitation_token (write)
update invitations set token_hash = $1 where account_id = $2 and id = $3;

-- people.update_place (write)
update account_users set role = $1, role_id = $2::uuid, is_active = $3, max_active = $4
where account_id = $5 and user_id = $6;

-- people.update_presence (write)
update account_users u set presence = $1, seen_at = now()
 from (select m.user_id, case when m.seen_at > now() - interval '90 seconds' then m.presence else 'offline' end as presence from account_users m
        where m.account_id = $2 and m.user_id = $3 for update) was
where u.account_id = $4 and u.user_id = was.user_id
returning u.user_id as agent_id, was.presence as before, u.presence as after;

-- people.update_seen (write)
update account_users u set seen_at = now()
 from (select m.user_id, case when m.seen_at > now() - interval '90 seconds' then m.presence else 'offline' end as presence from account_users m
        where m.account_id = $1 and m.user_id = any ($2::uuid[]) and m.presence <> 'offline'
        order by m.user_id for update) was
where u.account_id = $3 and u.user_id = was.user_id
returning u.user_id as agent_id, was.presence as before, u.presence as after;

-- people.update_team (write)
update teams set name = $1, category = $2 where account_id = $3 and id = $4;

-- people.upsert_invitation (write)
insert into invitations (id, email, role, role_id, team_ids, invited_by, expires_at)
values ($1, $2, $3, $4::uuid, $5::uuid[], $6, now() + interval '7 days')
    on conflict (account_id, email) where accepted_at is null and revoked_at is null
    do update set role = excluded.role, role_id = excluded.role_id, team_ids = excluded.team_ids, invited_by = excluded.invited_by,
                  expires_at = excluded.expires_at, token_hash = null
 returning id, email, role, role_id, expires_at;
