-- Functions that answer one question each before an account is known. Owned by a role that nobody can log in as.
do $$
declare
  known regclass;
begin
  foreach known in array array['users', 'sessions', 'accounts', 'account_users', 'team_members', 'invitations', 'inboxes', 'assistant_settings', 'conversation_counters', 'fact_heads']::regclass[] loop
    execute format('drop policy if exists lookup on %s', known);
    execute format('create policy lookup on %s for all to hummdesk_lookup using (true) with check (true)', known);
  end loop;
end $$;
grant usage on schema public to hummdesk_lookup;
grant select, insert, update (password_hash) on users to hummdesk_lookup;
grant select, insert, update on sessions to hummdesk_lookup;
grant select, insert on accounts, account_users, team_members, assistant_settings, conversation_counters, fact_heads to hummdesk_lookup;
grant select, update (accepted_at) on invitations to hummdesk_lookup;
grant select (account_id, id, name, key, greeting, accent, sites, has_assistant, is_active) on inboxes to hummdesk_lookup;

create or replace function auth.person_by_email(wanted text)
returns table (user_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.id, u.password_hash from public.users u where u.email = lower(wanted)
$$;

create or replace function auth.memberships(person uuid)
returns table (account_id uuid, account_name text, role text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.account_id, a.name, m.role
    from public.account_users m join public.accounts a on a.id = m.account_id
   where m.user_id = person and m.is_active
   order by a.name, a.id
$$;

create or replace function auth.open_session(session uuid, person uuid, digest bytea, expires timestamptz)
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.sessions (id, user_id, token_hash, expires_at) values (session, person, digest, expires)
$$;

-- One token is good at a time. The one before it is forgiven for ten seconds (two tabs, one cookie); after that its return
-- means it was stolen, and the session ends.
create or replace function auth.rotate_session(digest bytea, next_digest bytea, expires timestamptz)
returns table (session_id uuid, user_id uuid, reused boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found public.sessions;
begin
  select * into found from public.sessions s
   where (s.token_hash = digest or s.previous_hash = digest) and s.revoked_at is null and s.expires_at > now()
   for update;
  if not found then
    return;
  end if;
  if found.token_hash = digest then
    update public.sessions s set token_hash = next_digest, previous_hash = digest, rotated_at = now(), expires_at = expires
     where s.id = found.id;
  elsif found.rotated_at < now() - interval '10 seconds' then
    update public.sessions s set revoked_at = now() where s.id = found.id;
    return query select found.id, found.user_id, true;
    return;
  end if;
  return query select found.id, found.user_id, false;
end $$;

create or replace function auth.end_session(digest bytea)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.sessions s set revoked_at = now()
   where (s.token_hash = digest or s.previous_hash = digest) and s.revoked_at is null;
  return found;
end $$;

create or replace function auth.inbox_by_key(wanted text)
returns table (account_id uuid, inbox_id uuid, name text, greeting text, accent text, sites text[], has_assistant boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.account_id, i.id, i.name, i.greeting, i.accent, i.sites, i.has_assistant
    from public.inboxes i where i.key = wanted and i.is_active
$$;

-- Whether a visitor's or an agent's inbox or place is still there: asked with ids from a signed token.
create or replace function auth.inbox_is_active(account uuid, inbox uuid)
returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.inboxes i where i.account_id = account and i.id = inbox and i.is_active)
$$;

create or replace function auth.invitation_by_token(digest bytea)
returns table (account_id uuid, email text, user_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.account_id, i.email, u.id, u.password_hash
    from public.invitations i left join public.users u on u.email = i.email
   where i.token_hash = digest and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
$$;

-- Joins the person to the account; a person new here is created with the id and the password given. Good once.
create or replace function auth.accept_invitation(digest bytea, new_person uuid, person_name text, new_password text)
returns table (account_id uuid, user_id uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  invited public.invitations;
  person uuid;
begin
  update public.invitations i set accepted_at = now()
   where i.token_hash = digest and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  returning * into invited;
  if not found then
    return;
  end if;
  insert into public.users (id, email, password_hash) values (new_person, invited.email, new_password)
    on conflict (email) do nothing;
  select u.id into person from public.users u where u.email = invited.email;
  insert into public.account_users (account_id, user_id, name, email, role)
    values (invited.account_id, person, person_name, invited.email, invited.role)
    on conflict do nothing;
  insert into public.team_members (account_id, team_id, user_id)
    select invited.account_id, t.id, person from unnest(invited.team_ids) as t(id)
    on conflict do nothing;
  return query select invited.account_id, person;
end $$;

-- A new company with its owner. The person is found by mail address or created.
create or replace function auth.create_account(account uuid, account_name text, new_person uuid, person_email text, person_name text, new_password text)
returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  person uuid;
begin
  insert into public.users (id, email, password_hash) values (new_person, lower(person_email), new_password)
    on conflict (email) do nothing;
  select u.id into person from public.users u where u.email = lower(person_email);
  insert into public.accounts (id, name) values (account, account_name);
  insert into public.account_users (account_id, user_id, name, email, role)
    values (account, person, person_name, lower(person_email), 'owner');
  insert into public.assistant_settings (account_id) values (account);
  insert into public.conversation_counters (account_id) values (account);
  insert into public.fact_heads (account_id) values (account);
  return person;
end $$;

do $$
declare
  asked regprocedure;
begin
  for asked in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'auth'::regnamespace loop
    execute format('alter function %s owner to hummdesk_lookup', asked);
    execute format('revoke all on function %s from public', asked);
    execute format('grant execute on function %s to hummdesk_app', asked);
  end loop;
end $$;
