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
