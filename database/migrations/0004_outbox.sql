-- What happened, written beside the change it tells of. Holds ids only.
create table outbox (
  id bigint generated always as identity primary key,
  account_id uuid not null default current_account() references accounts (id),
  type text not null,
  data jsonb not null,
  created_at timestamptz not null default now(),
  -- The account's gap-free number, given at commit: order of commit, not of insert. Whoever sees one number sees all before.
  seq bigint,
  told_at timestamptz
);
create unique index outbox__seq on outbox (account_id, seq);
create index outbox__untold on outbox (id) where told_at is null;
create index outbox__age on outbox (created_at);

create table fact_heads (
  account_id uuid primary key references accounts (id),
  seq bigint not null default 0
);

-- Runs last of all in a transaction: the account's head is locked from here to the end of the commit and no longer, so nobody
-- waits for a verb at work and no two wait for each other. The call to the relay carries the fact, ids and all, where it fits;
-- the row is the truth all the same, and a relay that missed the call, or gets an empty one, finds it by looking.
create function auth.number_fact() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  place bigint;
  call text;
begin
  insert into public.fact_heads as head (account_id, seq) values (new.account_id, 1)
    on conflict (account_id) do update set seq = head.seq + 1
  returning seq into place;
  update public.outbox set seq = place where id = new.id;
  call := json_build_array(new.id, place, new.account_id, new.type, new.data, new.created_at)::text;
  perform pg_notify('hummdesk_outbox', case when octet_length(call) < 7900 then call else '' end);
  return null;
end $$;
create constraint trigger outbox__number after insert on outbox
  deferrable initially deferred for each row execute function auth.number_fact();

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

-- A job that ended makes room for the next one; handing a job out is the dispatcher's own doing and calls nobody.
create function call_dispatcher() returns trigger language plpgsql as $$
begin
  perform pg_notify('hummdesk_jobs', '');
  return null;
end $$;
create trigger jobs__call after update of state on jobs
  for each row when (new.state <> 'dispatched') execute function call_dispatcher();
