-- Keys that seal what an account stores of other services, each wrapped by a key of the installation that is not in here.
create table data_keys (
  account_id uuid not null default current_account() references accounts (id),
  kid text not null,
  wrapped text not null,
  created_at timestamptz not null default now(),
  primary key (account_id, kid)
);

-- The same for people, who belong to no account: closed to all but the functions of schema auth.
create table person_keys (
  user_id uuid not null references users (id) on delete cascade,
  kid text not null,
  wrapped text not null,
  created_at timestamptz not null default now(),
  primary key (user_id, kid)
);

-- An id that rises with time, to the microsecond: what one after the other wrote stands in that order.
create function new_id() returns uuid language sql volatile parallel safe as $$
  select encode(
    substring(int8send(now_at.micros / 1000) from 3)
      || substring(int4send((28672 + now_at.micros % 1000 * 4096 / 1000)::integer) from 3)
      || substring(uuid_send(gen_random_uuid()) from 9),
    'hex')::uuid
    from (select (extract(epoch from clock_timestamp()) * 1000000)::bigint as micros) now_at
$$;

-- Who did what. The entry is the truth, word for word: the chain is made over this text, and every column is read out of it.
create table audit_events (
  account_id uuid not null default current_account() references accounts (id),
  id uuid not null default new_id(),
  entry text not null,
  happened_at text not null generated always as ((entry::jsonb) ->> 'at') stored,
  action text not null generated always as ((entry::jsonb) ->> 'action') stored,
  actor_id text generated always as ((entry::jsonb) #>> '{actor,id}') stored,
  target_id text generated always as ((entry::jsonb) #>> '{target,id}') stored,
  -- Given by the sealer after commit: the account's gap-free order, and a hash over the one before, the number and the entry.
  seq bigint,
  seal bytea,
  primary key (account_id, id),
  constraint audit_events__sealed check ((seq is null) = (seal is null)),
  constraint audit_events__own_id check ((entry::jsonb) ->> 'id' = id::text),
  constraint audit_events__length check (octet_length(entry) <= 65536)
);
create unique index audit_events__seq on audit_events (account_id, seq);
create index audit_events__unsealed on audit_events (account_id, id) where seq is null;
create index audit_events__action on audit_events (account_id, action, id desc);
create index audit_events__actor on audit_events (account_id, actor_id, id desc);
create index audit_events__target on audit_events (account_id, target_id, id desc);

-- Not even the sealer changes a word, and it seals once. An owner who takes this trigger away is found by the chain.
create function keep_audit() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.seq is null and new.seq is not null and (new.account_id, new.id, new.entry) = (old.account_id, old.id, old.entry) then
      return new;
    end if;
  end if;
  raise exception 'the audit is only added to' using errcode = '42501';
end $$;
create trigger audit_events__keep before update or delete on audit_events for each row execute function keep_audit();
create trigger audit_events__keep_all before truncate on audit_events for each statement execute function keep_audit();

-- `said`: actor, action, target, outcome, changes and where it came from. Time and id are the database's.
create function audit_entry(event uuid, said jsonb) returns text language sql volatile as $$
  select (said || jsonb_build_object(
    'id', event, 'at', to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text
$$;

-- Where the statement's request came from, as its own transaction was told.
create function request_context() returns jsonb language sql stable as $$
  select coalesce(nullif(current_setting('app.request', true), '')::jsonb, '{}'::jsonb)
$$;

-- For the functions of schema auth, which act before an account is known or in several of them.
create function auth.note(account uuid, what text, person uuid, target jsonb, outcome text default 'done') returns void
language sql volatile as $$
  insert into public.audit_events (account_id, id, entry)
  select account, e.id, public.audit_entry(e.id, public.request_context() || jsonb_build_object(
      'actor', jsonb_build_object('kind', 'agent', 'id', person), 'action', what, 'target', target, 'outcome', outcome))
    from (select public.new_id() as id) e
$$;

-- What a person did about themselves stands in every company they belong to.
create function auth.note_person(person uuid, what text, outcome text default 'done') returns void
language sql volatile as $$
  select auth.note(m.account_id, what, person, jsonb_build_object('kind', 'person', 'id', person), outcome)
    from public.account_users m where m.user_id = person and m.is_active
$$;

create function note_session() returns trigger language plpgsql as $$
declare
  target constant jsonb := jsonb_build_object('kind', 'session', 'id', new.id);
begin
  if tg_op = 'INSERT' then
    perform auth.note(new.account_choice, 'session.opened', new.user_id, target);
  elsif new.revoked_at is not null and old.revoked_at is null then
    perform auth.note(new.account_choice, 'session.ended', new.user_id, target);
  elsif new.account_choice <> old.account_choice then
    perform auth.note(new.account_choice, 'session.switched', new.user_id, target);
  end if;
  return null;
end $$;
create trigger sessions__audit after insert or update on sessions for each row execute function note_session();

-- The answer to a request that named itself, for whoever sends it again within a day. Written in the transaction of the work.
create table idempotency_keys (
  account_id uuid not null default current_account() references accounts (id),
  id uuid not null,
  actor text not null,
  route text not null,
  key text not null,
  -- Of everything that was asked: the same key with another question is a mistake.
  digest bytea not null,
  sealed_response text not null,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  constraint idempotency_keys__key check (length(key) between 1 and 255)
);
create unique index idempotency_keys__once on idempotency_keys (account_id, actor, route, key);
create index idempotency_keys__age on idempotency_keys (created_at);

-- Personal data. Whoever is erased stays as a row without a word, so that numbers and counts stay true.
alter table contacts add column erased_at timestamptz;
alter table conversations add column erased_at timestamptz;
create index conversations__ended on conversations (account_id, closed_at) where mode = 'closed' and erased_at is null;

create table privacy_settings (
  account_id uuid primary key default current_account() references accounts (id),
  -- Closed conversations are erased so many days later; null keeps them.
  keep_closed_days integer,
  constraint privacy_settings__days check (keep_closed_days between 1 and 3650)
);

-- What an erasure took away, in numbers; asking for it again answers the same.
create table erasures (
  account_id uuid not null default current_account() references accounts (id),
  contact_id uuid not null,
  removed jsonb not null,
  created_at timestamptz not null default now(),
  primary key (account_id, contact_id),
  foreign key (account_id, contact_id) references contacts (account_id, id)
);

-- The ledger of decisions is never rewritten, but the words in it may be taken out for good.
create function keep_decisions() returns trigger language plpgsql as $$
begin
  if new.outcome = '' and new.reason = '' and to_jsonb(new) - 'outcome' - 'reason' = to_jsonb(old) - 'outcome' - 'reason' then
    return new;
  end if;
  raise exception 'a decision stays as it was' using errcode = '42501';
end $$;
create trigger decisions__keep before update on decisions for each row execute function keep_decisions();
