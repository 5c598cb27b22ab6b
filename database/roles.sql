-- Run once per cluster by its administrator, before the first migration; repeating it changes nothing.
-- Passwords are set apart from this file (infra/postgres/init.sh); the embedded database needs none.
do $$
declare
  wanted record;
begin
  for wanted in select * from (values
    ('hummdesk_migrator', 'login bypassrls'),            -- owns every table; only the migration uses it
    ('hummdesk_app',      'login noinherit nobypassrls'), -- the API
    ('hummdesk_worker',   'login noinherit nobypassrls'), -- jobs
    ('hummdesk_relay',    'login noinherit nobypassrls'), -- outbox and job ledger of all accounts, nothing else
    ('hummdesk_queue',    'login noinherit nobypassrls'), -- BullMQ's own tables in the embedded profile
    ('hummdesk_lookup',   'nologin noinherit'),           -- owner of the functions that run before an account is known
    ('hummdesk_limited',  'nologin noinherit nobypassrls'), -- the API for a member limited to some inboxes or teams
    ('hummdesk_search',   'nologin noinherit bypassrls')  -- owner of the search functions: they name the account themselves
  ) as role(name, attributes)
  loop
    if not exists (select 1 from pg_roles where rolname = wanted.name) then
      execute format('create role %I %s', wanted.name, wanted.attributes);
    end if;
  end loop;
end $$;

alter role hummdesk_app set statement_timeout = '15s';
alter role hummdesk_app set lock_timeout = '3s';
alter role hummdesk_app set idle_in_transaction_session_timeout = '10s';
alter role hummdesk_worker set statement_timeout = '60s';
alter role hummdesk_worker set lock_timeout = '10s';
alter role hummdesk_worker set idle_in_transaction_session_timeout = '30s';
alter role hummdesk_relay set statement_timeout = '15s';
alter role hummdesk_relay set lock_timeout = '10s';
alter role hummdesk_relay set idle_in_transaction_session_timeout = '10s';
-- The relay leads as long as its connection lives: a process that vanished without a word must not lead for hours.
alter role hummdesk_relay set tcp_keepalives_idle = 10;
alter role hummdesk_relay set tcp_keepalives_interval = 5;
alter role hummdesk_relay set tcp_keepalives_count = 3;

-- The API becomes it for a transaction, and inherits nothing from it.
grant hummdesk_limited to hummdesk_app;

-- So that migrations can hand functions over.
grant hummdesk_lookup to hummdesk_migrator;
grant hummdesk_search to hummdesk_migrator;
