-- The person's own: sessions, password, address, second factors. Closed to all but these functions, each of which does one thing.
do $$
declare
  own regclass;
begin
  foreach own in array array['letters', 'totp_factors', 'recovery_codes', 'passkeys', 'challenges', 'known_places']::regclass[] loop
    execute format('alter table %s enable row level security', own);
    execute format('alter table %s force row level security', own);
    execute format('revoke all on %s from hummdesk_app, hummdesk_worker, hummdesk_relay', own);
    execute format('drop policy if exists lookup on %s', own);
    execute format('create policy lookup on %s for all to hummdesk_lookup using (true) with check (true)', own);
    execute format('grant select, insert, update, delete on %s to hummdesk_lookup', own);
  end loop;
end $$;

-- The sessions of a person that still live, the one used last first.
create or replace function auth.sessions_of(person uuid)
returns table (session_id uuid, user_agent text, created_at timestamptz, used_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.user_agent, s.created_at, s.rotated_at
    from public.sessions s
   where s.user_id = person and s.revoked_at is null and s.expires_at > now()
   order by s.rotated_at desc, s.id
$$;

-- Whether a signed token's session still lives, whatever company it names.
create or replace function auth.session_lives(session uuid, person uuid)
returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1 from public.sessions s
     where s.id = session and s.user_id = person and s.revoked_at is null and s.expires_at > now()
     -- A company's server vouches for a member of that company, not for what is the person's own.
     and s.only_account is null)
$$;

create or replace function auth.end_own_session(person uuid, session uuid)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.sessions s set revoked_at = now()
   where s.id = session and s.user_id = person and s.revoked_at is null and s.expires_at > now();
  return found;
end $$;

-- Ends every session of a person but the one to keep; null keeps none.
create or replace function auth.end_sessions(person uuid, kept uuid)
returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ended integer;
begin
  update public.sessions s set revoked_at = now()
   where s.user_id = person and s.id is distinct from kept and s.revoked_at is null and s.expires_at > now();
  get diagnostics ended = row_count;
  return ended;
end $$;

create or replace function auth.person_by_id(person uuid)
returns table (email text, password_hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.email, u.password_hash from public.users u where u.id = person
$$;

-- The same password, stored at today's cost: only where it is still the one that was compared.
create or replace function auth.rehash_password(person uuid, old_hash text, new_hash text)
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update public.users u set password_hash = new_hash where u.id = person and u.password_hash = old_hash
$$;

-- Mail to a person. What is a week old is swept here, so that the table does not grow.
create or replace function auth.add_letter(letter uuid, letter_kind text, address text, person uuid, tongue text, about jsonb, good_for interval)
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from public.letters l where l.created_at < now() - interval '7 days';
  insert into public.letters (id, kind, email, user_id, language, data, expires_at)
  values (letter, letter_kind, lower(address), person, tongue, about, now() + good_for)
$$;

-- Changes a password that was proven with the old one: every other session ends, and so does every link to choose a new one.
drop function if exists auth.change_password(uuid, text, text, uuid);
create or replace function auth.set_password(person uuid, new_hash text, kept uuid)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.users u set password_hash = new_hash where u.id = person;
  update public.letters l set used_at = now() where l.user_id = person and l.kind = 'reset-password' and l.used_at is null;
  perform auth.end_sessions(person, kept);
  perform auth.notify_person(person, 'password-changed');
  perform auth.note_person(person, 'password.changed');
end $$;

create or replace function auth.change_password(person uuid, old_hash text, new_hash text, kept uuid)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.users u where u.id = person and u.password_hash = old_hash for update) then
    return false;
  end if;
  perform auth.set_password(person, new_hash, kept);
  return true;
end $$;

-- Whose password a link may change. It went to an address, so it is good only while the person still has that address.
create or replace function auth.reset_by_token(digest bytea)
returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.id from public.letters l join public.users u on u.id = l.user_id and u.email = l.email
   where l.token_hash = digest and l.kind = 'reset-password' and l.used_at is null and l.expires_at > now()
$$;

-- Good once: of two that come at the same moment the second finds the link used.
create or replace function auth.reset_password(digest bytea, new_hash text)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  person uuid;
begin
  update public.letters l set used_at = now()
    from public.users u
   where l.token_hash = digest and l.kind = 'reset-password' and l.used_at is null and l.expires_at > now()
     and u.id = l.user_id and u.email = l.email
  returning u.id into person;
  if person is null then
    return false;
  end if;
  perform auth.set_password(person, new_hash, null);
  return true;
end $$;

-- A notice to a person, in the language they read last.
create or replace function auth.notify_person(person uuid, letter_kind text, about jsonb default '{}')
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select auth.add_letter(gen_random_uuid(), letter_kind, u.email, u.id, u.language, about, interval '1 day')
    from public.users u where u.id = person
$$;

-- The new address takes effect when its owner opened the link: everywhere the person is known by the old one, which is told.
create or replace function auth.confirm_email(digest bytea)
returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  confirmed public.letters;
begin
  update public.letters l set used_at = now()
   where l.token_hash = digest and l.kind = 'confirm-email' and l.used_at is null and l.expires_at > now()
  returning * into confirmed;
  if not found then
    return null;
  end if;
  if exists (select from public.users u where u.email = confirmed.email) then
    return 'taken';
  end if;
  perform auth.notify_person(confirmed.user_id, 'email-changed', jsonb_build_object('address', confirmed.email));
  update public.users u set email = confirmed.email where u.id = confirmed.user_id;
  perform auth.note_person(confirmed.user_id, 'email.changed');
  update public.account_users m set email = confirmed.email where m.user_id = confirmed.user_id;
  update public.letters l set used_at = now()
   where l.user_id = confirmed.user_id and l.kind in ('reset-password', 'confirm-email') and l.used_at is null;
  insert into public.outbox (account_id, type, data)
    select m.account_id, 'settings.changed', '{"noun": "agents"}' from public.account_users m where m.user_id = confirmed.user_id;
  return 'changed';
end $$;

create or replace function auth.sign_up_by_token(digest bytea)
returns table (language text, password_hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.language, u.password_hash
    from public.letters l left join public.users u on u.email = l.email
   where l.token_hash = digest and l.kind = 'sign-up' and l.used_at is null and l.expires_at > now()
$$;

-- A new company with its owner and their first team. Good once.
create or replace function auth.confirm_sign_up(digest bytea, account uuid, new_person uuid, new_password text, team uuid, team_name text)
returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asked public.letters;
  person uuid;
begin
  update public.letters l set used_at = now()
   where l.token_hash = digest and l.kind = 'sign-up' and l.used_at is null and l.expires_at > now()
  returning * into asked;
  if not found then
    return null;
  end if;
  person := auth.create_account(account, asked.data ->> 'company', new_person, asked.email, asked.data ->> 'name', new_password);
  update public.users u set password_hash = new_password where u.id = person and u.password_hash is null;
  insert into public.teams (account_id, id, name) values (account, team, team_name);
  insert into public.team_members (account_id, team_id, user_id) values (account, team, person);
  return person;
end $$;

-- The next letter that is due. The digest of its link is stored first: of two mails for one letter the later one's link is
-- good. A letter to nobody, one too old and one too many for its address are dropped here, where no caller waits for it.
create or replace function post.take_letter(digest bytea)
returns table (letter_id uuid, kind text, email text, language text, data jsonb, attempt integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  due public.letters;
  person uuid;
begin
  loop
    select * into due from public.letters l
     where l.settled_at is null and l.next_at <= now()
     order by l.next_at limit 1 for update skip locked;
    if not found then
      return;
    end if;
    person := due.user_id;
    if due.kind = 'reset-password' then
      select u.id into person from public.users u where u.email = due.email;
    end if;
    if due.expires_at <= now() or due.attempts >= 8
       or (person is null and due.kind <> 'sign-up')
       or (due.kind = 'confirm-email' and exists (select from public.users u where u.email = due.email))
       or (due.attempts = 0 and 20 <= (
         select count(*) from public.letters o
          where o.email = due.email and o.attempts > 0 and o.created_at > now() - interval '1 day')) then
      update public.letters l set settled_at = now() where l.id = due.id;
      continue;
    end if;
    update public.letters l
       set attempts = l.attempts + 1, next_at = now() + interval '5 seconds' * power(4, l.attempts), user_id = person,
           token_hash = case when l.kind in ('reset-password', 'confirm-email', 'sign-up') then digest end
     where l.id = due.id;
    return query select due.id, due.kind, due.email, due.language, due.data, due.attempts + 1;
    return;
  end loop;
end $$;

create or replace function post.letter_sent(letter uuid)
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update public.letters l set settled_at = now() where l.id = letter
$$;

-- Which of these places are known of whoever has this address, or is this person.
create or replace function auth.places_known(address text, person uuid, places bytea[])
returns table (place_hash bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.place_hash from public.users u join public.known_places k on k.user_id = u.id
   where (u.email = lower(address) or u.id = person) and k.place_hash = any (places)
     and k.seen_at > now() - interval '90 days'
$$;

create or replace function auth.know_places(person uuid, places bytea[])
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from public.known_places k where k.user_id = person and k.seen_at < now() - interval '90 days';
  insert into public.known_places (user_id, place_hash) select person, unnest(places)
    on conflict (user_id, place_hash) do update set seen_at = now()
$$;

-- Who somebody is whom the account's own sign-on server vouches for: a subject seen before is who they were, whatever their
-- address is now. A new subject is the member or the invited person of the verified address, unless that person came by
-- another subject or server before. Nobody else.
create or replace function auth.enter_by_sso(account uuid, server text, sub text, verified_email text, person_name text, new_person uuid)
returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  person uuid;
  invited uuid;
  passing bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
begin
  select i.user_id into person from public.sso_identities i
   where i.account_id = account and i.issuer = server and i.subject = sub;
  if found then
    return (select m.user_id from public.account_users m where m.account_id = account and m.user_id = person and m.is_active);
  end if;
  if verified_email is null then
    return null;
  end if;
  select m.user_id into person from public.account_users m
    join public.users u on u.id = m.user_id
   where m.account_id = account and m.is_active and u.email = lower(verified_email);
  if person is null then
    update public.invitations i set token_hash = passing
     where i.account_id = account and i.email = lower(verified_email)
       and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
    returning i.id into invited;
    if invited is null then
      return null;
    end if;
    select a.user_id into person from auth.accept_invitation(passing, new_person, person_name, null) a;
  end if;
  if person is null or exists (
    select from public.sso_identities i where i.account_id = account and i.user_id = person
  ) then
    return null;
  end if;
  insert into public.sso_identities (account_id, issuer, subject, user_id) values (account, server, sub, person);
  return person;
end $$;

-- Begins something another request ends. What ran out is swept here.
create or replace function auth.begin_challenge(digest bytea, reason text, person uuid, about jsonb, good_for interval)
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from public.challenges c where c.expires_at < now();
  insert into public.challenges (token_hash, purpose, user_id, data, expires_at) values (digest, reason, person, about, now() + good_for)
$$;

-- One try of five. Nothing when it is over, and the same for one of another kind.
create or replace function auth.try_challenge(digest bytea, reason text)
returns table (user_id uuid, data jsonb)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update public.challenges c set tries = c.tries + 1
   where c.token_hash = digest and c.purpose = reason and c.tries < 5 and c.expires_at > now()
  returning c.user_id, c.data
$$;

-- True for the one who ended it.
create or replace function auth.end_challenge(digest bytea)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.challenges c where c.token_hash = digest;
  return found;
end $$;

create or replace function auth.factors_of(person uuid)
returns table (totp_since timestamptz, passkeys integer, recovery_codes integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select t.confirmed_at from public.totp_factors t where t.user_id = person),
         (select count(*)::integer from public.passkeys p where p.user_id = person),
         (select count(*)::integer from public.recovery_codes c where c.user_id = person and c.used_at is null)
$$;

create or replace function auth.totp_of(person uuid)
returns table (sealed_secret text, is_confirmed boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.sealed_secret, t.confirmed_at is not null from public.totp_factors t where t.user_id = person
$$;

-- Begins again where the one before was never confirmed; one that counts already is not replaced.
create or replace function auth.begin_totp(person uuid, sealed text)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.totp_factors as t (user_id, sealed_secret) values (person, sealed)
    on conflict (user_id) do update set sealed_secret = excluded.sealed_secret, created_at = now(), last_step = 0
      where t.confirmed_at is null;
  return found;
end $$;

-- How the person signs in was changed: sessions elsewhere end, the person is told. Where the last factor is gone, the rest of
-- what came with it goes, and no session has passed two any more.
create or replace function auth.factors_changed(person uuid, kept uuid, by_two boolean)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform auth.end_sessions(person, kept);
  perform auth.notify_person(person, 'factor-changed');
  if not exists (select from public.totp_factors t where t.user_id = person and t.confirmed_at is not null)
     and not exists (select from public.passkeys p where p.user_id = person) then
    delete from public.recovery_codes c where c.user_id = person;
    update public.sessions s set has_second_factor = false where s.user_id = person;
  elsif by_two then
    update public.sessions s set has_second_factor = true where s.id = kept and s.user_id = person;
  end if;
end $$;

create or replace function auth.confirm_totp(person uuid, step bigint, kept uuid)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.totp_factors t set confirmed_at = now(), last_step = step where t.user_id = person and t.confirmed_at is null;
  if not found then
    return false;
  end if;
  perform auth.factors_changed(person, kept, true);
  perform auth.note_person(person, 'second-factor.added');
  return true;
end $$;

-- A code is good once: its step must lie after the last one used.
create or replace function auth.use_totp_step(person uuid, step bigint)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.totp_factors t set last_step = step
   where t.user_id = person and t.confirmed_at is not null and t.last_step < step;
  return found;
end $$;

create or replace function auth.remove_totp(person uuid, kept uuid)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.totp_factors t where t.user_id = person and t.confirmed_at is not null;
  if not found then
    return false;
  end if;
  perform auth.factors_changed(person, kept, false);
  perform auth.note_person(person, 'second-factor.removed');
  return true;
end $$;

create or replace function auth.set_recovery_codes(person uuid, hashes bytea[])
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from public.recovery_codes c where c.user_id = person;
  insert into public.recovery_codes (user_id, code_hash) select person, unnest(hashes);
  select auth.note_person(person, 'recovery-codes.renewed')
$$;

create or replace function auth.use_recovery_code(person uuid, hash bytea)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.recovery_codes c set used_at = now() where c.user_id = person and c.code_hash = hash and c.used_at is null;
  return found;
end $$;

-- The API's functions are the API's alone, the post's the worker's.
do $$
declare
  asked record;
begin
  for asked in
    select p.oid::regprocedure as name, case n.nspname when 'auth' then 'hummdesk_app' else 'hummdesk_worker' end as caller
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('auth', 'post')
  loop
    execute format('alter function %s owner to hummdesk_lookup', asked.name);
    execute format('revoke all on function %s from public', asked.name);
    execute format('grant execute on function %s to %I', asked.name, asked.caller);
  end loop;
end $$;
