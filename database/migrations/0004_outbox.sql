-- What happened, written beside the change it tells of. Holds ids only.
create table outbox (
  id bigint generated always as identity primary key,
  account_id uuid not null default current_account() references accounts (id),
  type text not null,
  data jsonb not null,
  created_at timestamptz not null default now(),
  -- The account's gap-free number, given by the relay after commit: order of commit, not of insert.
  seq bigint,
  told_at timestamptz
);
create unique index outbox__seq on outbox (account_id, seq);
create index outbox__unnumbered on outbox (id) where seq is null;
create index outbox__untold on outbox (id) where seq is not null and told_at is null;
create index outbox__age on outbox (created_at);

create table fact_heads (
  account_id uuid primary key references accounts (id),
  seq bigint not null default 0
);

-- A wake-up, not a message: the row is the truth, and a relay that missed the call finds it by looking.
create function wake_relay() returns trigger language plpgsql as $$
begin
  perform pg_notify('hummdesk_outbox', tg_table_name);
  return null;
end $$;
create trigger outbox__wake after insert on outbox for each statement execute function wake_relay();

-- The ledger of work. The queue may forget; this does not.
create table jobs (
  account_id uuid not null references accounts (id),
  id uuid not null,
  fact_id bigint not null,
  name text not null,
  queue text not null,
  payload jsonb not null,
  priority integer not null,
  state text not null default 'waiting',
  attempts integer not null default 0,
  dispatches integer not null default 0,
  error text,
  created_at timestamptz not null default now(),
  dispatched_at timestamptz,
  finished_at timestamptz,
  primary key (account_id, id),
  constraint jobs__state check (state in ('waiting', 'dispatched', 'done', 'failed'))
);
-- A fact told twice makes one job.
create unique index jobs__once on jobs (account_id, fact_id, name);
create index jobs__waiting on jobs (queue, account_id, priority, id) where state = 'waiting';
create index jobs__dispatched on jobs (dispatched_at) where state = 'dispatched';
create index jobs__rate on jobs (queue, account_id, dispatched_at) where dispatched_at is not null;
create index jobs__failed on jobs (account_id, finished_at desc) where state = 'failed';
create index jobs__finished on jobs (finished_at) where state = 'done';

-- A job that ended makes room for the next one; handing a job out is the dispatcher's own doing and wakes nobody.
create trigger jobs__wake after update of state on jobs
  for each row when (new.state <> 'dispatched') execute function wake_relay();
