-- How long a customer who was promised a person waits before somebody is alarmed.
alter table assistant_settings add column handoff_minutes integer not null default 5;
alter table assistant_settings
  add constraint assistant_settings__handoff_minutes check (handoff_minutes between 1 and 1440);

alter table conversations add column is_overdue boolean not null default false;

alter table handoffs
  add column client_id uuid,
  add column asked_team_id uuid,
  add column asked_agent_id uuid,
  add column requested_by uuid,
  add column alarmed_at timestamptz,
  add column context jsonb,
  add foreign key (account_id, asked_team_id) references teams (account_id, id) on delete set null (asked_team_id),
  add foreign key (account_id, asked_agent_id) references account_users (account_id, user_id),
  add foreign key (account_id, requested_by) references account_users (account_id, user_id),
  add constraint handoffs__context_size check (octet_length(context::text) < 200000),
  drop constraint handoffs__trigger,
  add constraint handoffs__trigger check (trigger in ('direct_request', 'low_confidence', 'engine_failure', 'customer_button', 'agent_takeover', 'agent_transfer'));
-- The agent's screen names the request: the same name is one hand-off, however often it arrives.
create unique index handoffs__client on handoffs (account_id, client_id) where client_id is not null;
create index handoffs__asked_team on handoffs (account_id, asked_team_id) where asked_team_id is not null;

-- The same table as in the verbs: what is over stays over, and nobody un-accepts but by going back to the queue.
create function refuse_handoff_move() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (
    ('requested', 'queued'), ('requested', 'accepted'), ('requested', 'closed'), ('requested', 'returned'), ('requested', 'failed'),
    ('queued', 'accepted'), ('queued', 'closed'), ('queued', 'returned'), ('queued', 'failed'),
    ('accepted', 'queued'), ('accepted', 'closed'), ('accepted', 'returned')
  ) then
    raise exception 'a hand-off does not go from % to %', old.state, new.state using errcode = 'HD002';
  end if;
  return new;
end $$;
create trigger handoffs__moves before update of state on handoffs
  for each row when (old.state is distinct from new.state) execute function refuse_handoff_move();

-- `for share` waits for whoever is changing the holder and then looks again: without it a hand-off that commits between the
-- look and the insert would have an assistant's message after it.
create or replace function refuse_late_assistant() returns trigger language plpgsql as $$
begin
  perform from conversations c
    where c.account_id = new.account_id and c.id = new.conversation_id and c.mode = 'automated' and c.epoch = new.epoch
      for share;
  if not found then
    raise exception 'the assistant no longer holds this conversation' using errcode = 'HD001';
  end if;
  return new;
end $$;

-- A job for later: the leader lets it wait for its turn when its time has come.
alter table jobs
  add column due_at timestamptz,
  drop constraint jobs__state,
  add constraint jobs__state check (state in ('scheduled', 'waiting', 'dispatched', 'done', 'failed')),
  add constraint jobs__due check (state <> 'scheduled' or due_at is not null);
create index jobs__due on jobs (due_at) where state = 'scheduled';
