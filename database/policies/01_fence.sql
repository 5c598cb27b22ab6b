-- Runs after every migration. Any table with an account_id is fenced; forgetting is impossible.
-- The permissive policy lets the account's own rows through, the restrictive twin keeps a later careless one from opening the table.
do $$
declare
  fenced regclass;
  rule constant text := '(account_id = (select current_account()))';
begin
  for fenced in
    select c.oid::regclass from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
  loop
    execute format('alter table %s enable row level security', fenced);
    execute format('alter table %s force row level security', fenced);
    execute format('drop policy if exists tenant on %s', fenced);
    execute format('create policy tenant on %s as permissive for all to hummdesk_app, hummdesk_worker using %s with check %s', fenced, rule, rule);
    execute format('drop policy if exists tenant_fence on %s', fenced);
    execute format('create policy tenant_fence on %s as restrictive for all to hummdesk_app, hummdesk_worker using %s with check %s', fenced, rule, rule);
    execute format('revoke all on %s from hummdesk_app, hummdesk_worker, hummdesk_relay, hummdesk_lookup, hummdesk_search', fenced);
    execute format('grant select, insert, update, delete on %s to hummdesk_app, hummdesk_worker', fenced);
  end loop;
end $$;

-- The account itself: its own row, to read.
alter table accounts enable row level security;
alter table accounts force row level security;
drop policy if exists tenant on accounts;
create policy tenant on accounts for select to hummdesk_app, hummdesk_worker using (id = (select current_account()));
revoke all on accounts from hummdesk_app, hummdesk_worker;
grant select on accounts to hummdesk_app, hummdesk_worker;

-- People and their sessions belong to no account: closed to all but the functions of schema auth.
alter table users enable row level security;
alter table users force row level security;
alter table sessions enable row level security;
alter table sessions force row level security;
revoke all on users, sessions from hummdesk_app, hummdesk_worker, hummdesk_relay;

-- Told facts are history, decisions a ledger, jobs the relay's to make.
revoke update, delete on outbox from hummdesk_app, hummdesk_worker;
revoke update, delete on decisions from hummdesk_app, hummdesk_worker;
revoke insert, delete on jobs from hummdesk_app, hummdesk_worker;
revoke all on fact_heads from hummdesk_app, hummdesk_worker;
grant select on fact_heads to hummdesk_app, hummdesk_worker;
revoke delete on account_users, conversations, messages, inboxes, contacts from hummdesk_app, hummdesk_worker;
