-- A key is made once; only the migrator's login wraps it anew.
revoke update, delete on data_keys from hummdesk_app, hummdesk_worker;

alter table person_keys enable row level security;
alter table person_keys force row level security;
revoke all on person_keys from hummdesk_app, hummdesk_worker, hummdesk_relay, hummdesk_lookup, hummdesk_search;
drop policy if exists lookup on person_keys;
create policy lookup on person_keys for all to hummdesk_lookup using (true) with check (true);
grant select, insert on person_keys to hummdesk_lookup;

create or replace function auth.person_keys(person uuid)
returns table (kid text, wrapped text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.kid, k.wrapped from public.person_keys k where k.user_id = person order by k.created_at desc, k.kid
$$;

create or replace function auth.add_person_key(person uuid, key_name text, wrapped_key text)
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.person_keys (user_id, kid, wrapped) values (person, key_name, wrapped_key)
$$;

do $$
declare
  asked regprocedure;
begin
  foreach asked in array array[
    'auth.person_keys(uuid)', 'auth.add_person_key(uuid, text, text)'
  ]::regprocedure[] loop
    execute format('alter function %s owner to hummdesk_lookup', asked);
    execute format('revoke all on function %s from public', asked);
    execute format('grant execute on function %s to hummdesk_app', asked);
  end loop;
end $$;

-- The audit is only added to. The functions of schema auth add what happens before an account is known; one of them seals.
revoke update, delete on audit_events from hummdesk_app, hummdesk_worker;
drop policy if exists lookup on audit_events;
create policy lookup on audit_events for all to hummdesk_lookup using (true) with check (true);
grant select, insert, update (seq, seal) on audit_events to hummdesk_lookup;

-- A sign-in that was refused, in the companies of whoever has the address; nobody's address leaves no trace.
create or replace function auth.note_refused_sign_in(address text, context jsonb)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('app.request', context::text, true);
  perform auth.note_person(u.id, 'session.opened', 'refused') from public.users u where u.email = lower(address);
end $$;

-- Gives what was committed its place in the account's chain, in the order it was written. Answers the new heads.
create or replace function auth.seal_audit(most integer)
returns table (account_id uuid, seq bigint, seal bytea, sealed integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  fresh record;
  at_account uuid;
  head_seq bigint;
  head bytea;
  done integer := 0;
begin
  perform pg_advisory_xact_lock(7011973);
  for fresh in
    select e.account_id, e.id, e.entry from public.audit_events e where e.seq is null
     order by e.account_id, e.id limit most
  loop
    if at_account is distinct from fresh.account_id then
      if at_account is not null then
        return query select at_account, head_seq, head, done;
      end if;
      at_account := fresh.account_id;
      done := 0;
      select e.seq, e.seal into head_seq, head from public.audit_events e
       where e.account_id = at_account and e.seq is not null order by e.seq desc limit 1;
      if not found then
        head_seq := 0;
        head := sha256(convert_to('hummdesk audit 1 ' || at_account, 'UTF8'));
      end if;
    end if;
    head_seq := head_seq + 1;
    head := sha256(head || int8send(head_seq) || convert_to(fresh.entry, 'UTF8'));
    update public.audit_events e set seq = head_seq, seal = head where e.account_id = at_account and e.id = fresh.id;
    done := done + 1;
  end loop;
  if at_account is not null then
    return query select at_account, head_seq, head, done;
  end if;
end $$;

do $$
declare
  asked regprocedure;
begin
  foreach asked in array array[
    'auth.note(uuid, text, uuid, jsonb, text)', 'auth.note_person(uuid, text, text)',
    'auth.note_refused_sign_in(text, jsonb)', 'auth.seal_audit(integer)'
  ]::regprocedure[] loop
    execute format('alter function %s owner to hummdesk_lookup', asked);
    execute format('revoke all on function %s from public, hummdesk_app', asked);
  end loop;
end $$;
grant execute on function auth.note_refused_sign_in(text, jsonb) to hummdesk_app;
grant execute on function auth.seal_audit(integer) to hummdesk_relay;

-- Forgotten after a day by the sweep, which sees when a key was used and not what for.
revoke delete on idempotency_keys from hummdesk_app, hummdesk_worker;
drop policy if exists relay on idempotency_keys;
create policy relay on idempotency_keys for all to hummdesk_relay using (true) with check (true);
grant select (account_id, id, created_at), delete on idempotency_keys to hummdesk_relay;

-- Words may be taken out of decisions (a trigger lets nothing be put in). Erasures are history.
grant update (outcome, reason) on decisions to hummdesk_app, hummdesk_worker;
revoke update, delete on erasures from hummdesk_app, hummdesk_worker;
revoke delete on privacy_settings from hummdesk_app, hummdesk_worker;

-- Closed conversations whose time is over, of every account that set one: ids, no word.
do $$
declare
  known regclass;
begin
  foreach known in array array['conversations', 'privacy_settings']::regclass[] loop
    execute format('drop policy if exists lookup on %s', known);
    execute format('create policy lookup on %s for select to hummdesk_lookup using (true)', known);
  end loop;
end $$;
grant select (account_id, id, mode, closed_at, erased_at) on conversations to hummdesk_lookup;
grant select on privacy_settings to hummdesk_lookup;
create or replace function post.expired_conversations(at timestamptz, most integer)
returns table (account_id uuid, id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.account_id, c.id
    from public.privacy_settings s
    join public.conversations c on c.account_id = s.account_id
   where s.keep_closed_days is not null and c.mode = 'closed' and c.erased_at is null
     and c.closed_at < at - make_interval(days => s.keep_closed_days)
   order by c.closed_at limit most
$$;
alter function post.expired_conversations(timestamptz, integer) owner to hummdesk_lookup;
revoke all on function post.expired_conversations(timestamptz, integer) from public;
grant execute on function post.expired_conversations(timestamptz, integer) to hummdesk_worker;
