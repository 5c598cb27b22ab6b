-- What the functions that run before an account is known read and write of roles, limits and keys.
do $$
declare
  known regclass;
begin
  foreach known in array array['roles', 'member_inboxes', 'member_teams', 'api_keys']::regclass[] loop
    execute format('drop policy if exists lookup on %s', known);
    execute format('create policy lookup on %s for all to hummdesk_lookup using (true) with check (true)', known);
    execute format('grant select on %s to hummdesk_lookup', known);
  end loop;
end $$;
grant update (last_used_at) on api_keys to hummdesk_lookup;
grant update (role_id) on account_users to hummdesk_lookup;

-- A key is made once and revoked once; it is never deleted, so that what its machine did can be told for ever.
revoke update, delete on api_keys from hummdesk_app, hummdesk_worker;
grant update (revoked_at) on api_keys to hummdesk_app;

-- Who of these is let in now (auth.roles_now says), what they may do, and with which conversations; null is all of them.
create or replace function auth.access_now(session_ids uuid[], people uuid[], account_ids uuid[])
returns table (session_id uuid, account_id uuid, role text, permissions text[], inbox_ids uuid[], team_ids uuid[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.session_id, n.account_id, n.role, r.permissions,
         case when m.is_inbox_limited then array(
           select l.inbox_id from public.member_inboxes l where l.account_id = m.account_id and l.user_id = m.user_id order by 1) end,
         case when m.is_team_limited then array(
           select l.team_id from public.member_teams l where l.account_id = m.account_id and l.user_id = m.user_id order by 1) end
    from auth.roles_now(session_ids, people, account_ids) n
    join public.sessions s on s.id = n.session_id
    join public.account_users m on m.account_id = n.account_id and m.user_id = s.user_id
    left join public.roles r on r.account_id = m.account_id and r.id = m.role_id
$$;

-- The machine a key stands for, while the key is good.
create or replace function auth.machine_now(key_digest bytea)
returns table (account_id uuid, machine_id uuid, scopes text[], inbox_ids uuid[], team_ids uuid[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.account_id, k.id, k.scopes,
         case when m.is_inbox_limited then array(
           select l.inbox_id from public.member_inboxes l where l.account_id = m.account_id and l.user_id = m.user_id order by 1) end,
         case when m.is_team_limited then array(
           select l.team_id from public.member_teams l where l.account_id = m.account_id and l.user_id = m.user_id order by 1) end
    from public.api_keys k
    join public.account_users m on m.account_id = k.account_id and m.user_id = k.id and m.role = 'machine' and m.is_active
   where k.digest = key_digest and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
$$;

-- To the minute, however many processes see the key.
create or replace function auth.note_key_use(machine uuid)
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update public.api_keys k set last_used_at = now()
   where k.id = machine and (k.last_used_at is null or k.last_used_at < now() - interval '50 seconds')
$$;

-- A machine is known as people are, by an address that nobody has: it never signs in and gets no mail. It is a member of the
-- transaction's account and of no other.
create or replace function auth.create_machine(machine_name text)
returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  machine constant uuid := public.new_id();
begin
  insert into public.users (id, email) values (machine, machine || '@machine.invalid');
  insert into public.account_users (account_id, user_id, name, email, role)
    values (public.current_account(), machine, machine_name, machine || '@machine.invalid', 'machine');
  return machine;
end $$;

do $$
declare
  asked regprocedure;
begin
  foreach asked in array array[
    'auth.access_now(uuid[], uuid[], uuid[])', 'auth.machine_now(bytea)', 'auth.note_key_use(uuid)', 'auth.create_machine(text)'
  ]::regprocedure[] loop
    execute format('alter function %s owner to hummdesk_lookup', asked);
    execute format('revoke all on function %s from public', asked);
    execute format('grant execute on function %s to hummdesk_app', asked);
  end loop;
end $$;
