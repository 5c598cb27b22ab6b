-- Functions that answer one question each before an account is known. Owned by a role that nobody can log in as.
do $$
declare
  known regclass;
begin
  foreach known in array array['users', 'sessions', 'accounts', 'account_users', 'teams', 'team_members', 'invitations', 'inboxes', 'assistant_settings', 'conversation_counters', 'fact_heads', 'outbox', 'sign_in_rules', 'sso_connections', 'sso_identities']::regclass[] loop
    execute format('drop policy if exists lookup on %s', known);
    execute format('create policy lookup on %s for all to hummdesk_lookup using (true) with check (true)', known);
  end loop;
end $$;
grant usage on schema public to hummdesk_lookup;
grant select, insert, update (email, password_hash, language) on users to hummdesk_lookup;
grant select, insert, update, delete on sessions to hummdesk_lookup;
grant update (name, email, role, is_active) on account_users to hummdesk_lookup;
grant select (account_id, id), insert (account_id, id, name) on teams to hummdesk_lookup;
grant select (id), insert (account_id, type, data), update (seq) on outbox to hummdesk_lookup;
grant update (seq) on fact_heads to hummdesk_lookup;
grant select, insert on accounts, account_users, team_members, assistant_settings, conversation_counters, fact_heads to hummdesk_lookup;
grant select on sign_in_rules, sso_connections to hummdesk_lookup;
grant select, insert, update on sso_identities to hummdesk_lookup;
grant select, update (accepted_at, token_hash) on invitations to hummdesk_lookup;
grant select (account_id, id, name, key, greeting, accent, sites, has_assistant, is_active) on inboxes to hummdesk_lookup;

create or replace function auth.person_by_email(wanted text)
returns table (user_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.id, u.password_hash from public.users u where u.email = lower(wanted)
$$;

-- What keeps a member out of an account, by how the session came to be. A session of the account's own sign-on server
-- answers for itself. Owners come in without that server, so that one that is away locks nobody out for good.
create or replace function auth.needs(by_two boolean, only_in uuid, account uuid, role text)
returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case
      when only_in = account then null
      when r.requires_sso and role <> 'owner'
       and exists (select from public.sso_connections c where c.account_id = account and c.is_enabled) then 'sso'
      when r.requires_second_factor and not by_two then 'second_factor'
    end
    from public.sign_in_rules r where r.account_id = account
$$;

-- The companies a person may know of in a session: one by a company's sign-on server knows of that company alone.
drop function if exists auth.memberships(uuid);
create or replace function auth.memberships(person uuid, by_two boolean, only_in uuid)
returns table (account_id uuid, account_name text, role text, needs text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.account_id, a.name, m.role, auth.needs(by_two, only_in, m.account_id, m.role)
    from public.account_users m join public.accounts a on a.id = m.account_id
   where m.user_id = person and m.is_active and (only_in is null or only_in = m.account_id)
   order by a.name, a.id
$$;

-- What is over for a day is swept here, so that the table holds no more than the living sessions of people who come back.
drop function if exists auth.open_session(uuid, uuid, bytea, bytea, uuid, timestamptz);
drop function if exists auth.open_session(uuid, uuid, bytea, bytea, uuid, timestamptz, text, boolean, uuid);
create or replace function auth.open_session(session uuid, person uuid, family bytea, digest bytea, choice uuid, expires timestamptz, agent text default '', tongue text default 'en', by_two boolean default false, only_in uuid default null)
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from public.sessions s
   where s.user_id = person and (s.expires_at < now() - interval '1 day' or s.revoked_at < now() - interval '1 day');
  insert into public.sessions (id, user_id, family_hash, token_hash, account_choice, expires_at, user_agent, has_second_factor, only_account)
  values (session, person, family, digest, choice, expires, agent, by_two, only_in);
  update public.users u set language = tongue where u.id = person and u.language <> tongue
$$;

-- One token of a family is good at a time. The one before it is forgiven for ten seconds (two tabs, one cookie); any other
-- token of the family was used before, so two hold it: the session ends. `wanted` is an account to switch to; where the
-- person does not belong, nothing is used up.
drop function if exists auth.rotate_session(bytea, bytea, bytea, uuid, timestamptz);
create or replace function auth.rotate_session(family bytea, digest bytea, next_digest bytea, wanted uuid, expires timestamptz)
returns table (outcome text, session_id uuid, user_id uuid, account_choice uuid, has_second_factor boolean, only_account uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held public.sessions;
begin
  select * into held from public.sessions s
   where s.family_hash = family and s.revoked_at is null and s.expires_at > now()
   for update;
  if not found then
    return;
  end if;
  if held.token_hash <> digest
     and (held.previous_hash is distinct from digest or held.rotated_at < now() - interval '10 seconds') then
    update public.sessions s set revoked_at = now() where s.id = held.id;
    return query select 'reused', held.id, held.user_id, held.account_choice, held.has_second_factor, held.only_account;
    return;
  end if;
  if wanted is not null and (held.only_account <> wanted or not exists (
    select 1 from public.account_users m where m.user_id = held.user_id and m.account_id = wanted and m.is_active
  )) then
    return query select 'not_member', held.id, held.user_id, held.account_choice, held.has_second_factor, held.only_account;
    return;
  end if;
  update public.sessions s set account_choice = coalesce(wanted, s.account_choice) where s.id = held.id;
  if held.token_hash = digest then
    update public.sessions s
       set token_hash = next_digest, previous_hash = digest, rotated_at = now(), expires_at = expires
     where s.id = held.id;
  end if;
  return query select 'rotated', held.id, held.user_id, coalesce(wanted, held.account_choice), held.has_second_factor, held.only_account;
end $$;

create or replace function auth.end_session(family bytea)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.sessions s set revoked_at = now() where s.family_hash = family and s.revoked_at is null;
  return found;
end $$;

-- Who of these is still let in, and as what. Asked with the ids of signed tokens, so that an ended session or a lost place
-- counts although the token has not run out.
create or replace function auth.roles_now(session_ids uuid[], people uuid[], account_ids uuid[])
returns table (session_id uuid, account_id uuid, role text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, m.account_id, m.role
    from unnest(session_ids, people, account_ids) as asked(session_id, person, account_id)
    join public.sessions s on s.id = asked.session_id and s.user_id = asked.person
     and s.revoked_at is null and s.expires_at > now()
    join public.account_users m on m.user_id = asked.person and m.account_id = asked.account_id and m.is_active
   where (s.only_account is null or s.only_account = m.account_id)
     and auth.needs(s.has_second_factor, s.only_account, m.account_id, m.role) is null
$$;

-- What keeps the bearer of a signed token out of its account, if anything but the end of the session or the place does.
create or replace function auth.needs_now(session uuid, person uuid, account uuid)
returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select auth.needs(s.has_second_factor, s.only_account, m.account_id, m.role)
    from public.sessions s
    join public.account_users m on m.user_id = s.user_id and m.account_id = account and m.is_active
   where s.id = session and s.user_id = person and s.revoked_at is null and s.expires_at > now()
     and (s.only_account is null or s.only_account = m.account_id)
$$;

-- How a session came to be.
create or replace function auth.standing_of(session uuid)
returns table (has_second_factor boolean, only_account uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.has_second_factor, s.only_account from public.sessions s where s.id = session
$$;

create or replace function auth.inbox_by_key(wanted text)
returns table (account_id uuid, inbox_id uuid, name text, greeting text, accent text, sites text[], has_assistant boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.account_id, i.id, i.name, i.greeting, i.accent, i.sites, i.has_assistant
    from public.inboxes i where i.key = wanted and i.is_active
$$;

-- Which of these inboxes are still open, and for which sites. Asked with the ids of signed tokens.
create or replace function auth.inboxes_now(inbox_ids uuid[])
returns table (account_id uuid, inbox_id uuid, sites text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.account_id, i.id, i.sites from public.inboxes i where i.id = any (inbox_ids) and i.is_active
$$;

create or replace function auth.invitation_by_token(digest bytea)
returns table (account_id uuid, email text, user_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.account_id, i.email, u.id, u.password_hash
    from public.invitations i left join public.users u on u.email = i.email
   where i.token_hash = digest and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
$$;

-- Joins the person to the account, or lets a former member in again; a person new here is created with the id and the
-- password given. Good once.
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
  insert into public.users as u (id, email, password_hash) values (new_person, invited.email, new_password)
    on conflict (email) do update set password_hash = coalesce(u.password_hash, excluded.password_hash)
  returning u.id into person;
  insert into public.account_users as m (account_id, user_id, name, email, role, role_id)
    values (invited.account_id, person, person_name, invited.email, invited.role, invited.role_id)
    on conflict on constraint account_users_pkey do update
      set name = excluded.name, role = excluded.role, role_id = excluded.role_id, is_active = true where not m.is_active;
  insert into public.team_members (account_id, team_id, user_id)
    select t.account_id, t.id, person from public.teams t
     where t.account_id = invited.account_id and t.id = any (invited.team_ids)
    on conflict do nothing;
  insert into public.outbox (account_id, type, data)
    values (invited.account_id, 'settings.changed', '{"noun": "agents"}'), (invited.account_id, 'settings.changed', '{"noun": "teams"}');
  perform auth.note(invited.account_id, 'invitation.accepted', person, jsonb_build_object('kind', 'invitation', 'id', invited.id));
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
  perform auth.note(account, 'account.created', person, jsonb_build_object('kind', 'account', 'id', account));
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
