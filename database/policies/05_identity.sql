-- The person's own: sessions, password, address, second factors. Closed to all but these functions, each of which does one thing.
do $$
declare
  own regclass;
begin
  foreach own in array array['letters', 'totp_factors', 'recovery_codes', 'passkeys', 'challenges']::regclass[] loop
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
     where s.id = session and s.user_id = person and s.revoked_at is null and s.expires_at > now())
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
create or replace function auth.change_password(person uuid, old_hash text, new_hash text, kept uuid)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.users u set password_hash = new_hash where u.id = person and u.password_hash = old_hash;
  if not found then
    return false;
  end if;
  update public.letters l set used_at = now() where l.user_id = person and l.kind = 'reset-password' and l.used_at is null;
  perform auth.end_sessions(person, kept);
  return true;
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
