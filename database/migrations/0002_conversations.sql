create table contacts (
  account_id uuid not null default current_account() references accounts (id),
  id uuid not null,
  name text not null,
  email text,
  is_verified boolean not null default false,
  conversation_count integer not null default 0,
  created_at timestamptz not null default now(),
  primary key (account_id, id)
);
create index contacts__email on contacts (account_id, email);

-- The name a contact goes by in one inbox: the visitor of a widget session, later a mail address or a phone number.
create table contact_identities (
  account_id uuid not null default current_account(),
  inbox_id uuid not null,
  external_id text not null,
  contact_id uuid not null,
  primary key (account_id, inbox_id, external_id),
  foreign key (account_id, inbox_id) references inboxes (account_id, id),
  foreign key (account_id, contact_id) references contacts (account_id, id) on delete cascade
);
create index contact_identities__contact on contact_identities (account_id, contact_id);

-- The next number people see; a row, because a sequence would be shared between accounts and have gaps.
create table conversation_counters (
  account_id uuid primary key default current_account() references accounts (id),
  last_number integer not null default 0
);

-- Everything a line of the list shows stands here: the list never joins messages.
create table conversations (
  account_id uuid not null default current_account() references accounts (id),
  id uuid not null,
  number integer not null,
  inbox_id uuid not null,
  contact_id uuid not null,
  contact_name text not null,
  mode text not null,
  status text not null default 'open',
  epoch integer not null default 0,
  subject text not null,
  assignee_id uuid,
  team_id uuid,
  category text,
  priority text not null default 'normal',
  sentiment text,
  language text,
  last_message_number integer not null default 0,
  last_message_preview text not null default '',
  last_message_sender text not null default 'contact',
  unread_count integer not null default 0,
  read_number integer not null default 0,
  has_draft boolean not null default false,
  follows_id uuid,
  last_activity_at timestamptz not null default now(),
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, inbox_id) references inboxes (account_id, id),
  foreign key (account_id, contact_id) references contacts (account_id, id),
  foreign key (account_id, assignee_id) references account_users (account_id, user_id),
  foreign key (account_id, team_id) references teams (account_id, id) on delete set null (team_id),
  foreign key (account_id, follows_id) references conversations (account_id, id),
  constraint conversations__mode check (mode in ('automated', 'agent', 'closed')),
  constraint conversations__status check (status in ('open', 'pending', 'snoozed')),
  constraint conversations__category check (category in ('billing', 'technical', 'sales', 'general')),
  constraint conversations__priority check (priority in ('urgent', 'high', 'normal', 'low')),
  constraint conversations__sentiment check (sentiment in ('positive', 'neutral', 'negative', 'angry', 'frustrated')),
  constraint conversations__language check (language in ('fi', 'en', 'sv', 'de', 'fr')),
  constraint conversations__last_message_sender check (last_message_sender in ('contact', 'agent', 'assistant', 'system'))
);
create unique index conversations__number on conversations (account_id, number);
create unique index conversations__one_open on conversations (account_id, inbox_id, contact_id) where mode <> 'closed';
create index conversations__list on conversations (account_id, mode, last_activity_at desc, id desc);
create index conversations__held on conversations (account_id, mode, assignee_id, last_activity_at desc, id desc);
-- `is null` counts as no equality when an order is looked for: without an index of its own the queue would be sorted.
create index conversations__unassigned on conversations (account_id, last_activity_at desc, id desc)
  where mode = 'agent' and assignee_id is null;
create index conversations__contact on conversations (account_id, contact_id, created_at desc);
create index conversations__team on conversations (account_id, team_id) where team_id is not null;

create table messages (
  account_id uuid not null default current_account(),
  id uuid not null,
  conversation_id uuid not null,
  number integer not null,
  sender text not null,
  agent_id uuid,
  kind text not null default 'text',
  content text not null,
  event text,
  sources jsonb not null default '[]',
  delivery text not null default 'sent',
  -- The holder the writer believed in; an assistant's message must match the conversation's.
  epoch integer not null default 0,
  inbox_id uuid not null,
  -- The sender's own name for the message: what makes a repeat a repeat.
  channel_message_id text,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversations (account_id, id),
  foreign key (account_id, inbox_id) references inboxes (account_id, id),
  foreign key (account_id, agent_id) references account_users (account_id, user_id),
  constraint messages__sender check (sender in ('contact', 'agent', 'assistant', 'system')),
  constraint messages__kind check (kind in ('text', 'note', 'event')),
  constraint messages__delivery check (delivery in ('pending', 'sent', 'delivered', 'read', 'failed')),
  constraint messages__content_length check (length(content) <= 20000)
);
create unique index messages__number on messages (account_id, conversation_id, number);
create unique index messages__channel_message on messages (account_id, inbox_id, channel_message_id);

-- The last wall against an assistant that talks over a person: the verb checks, and the table refuses.
create function refuse_late_assistant() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from conversations c
     where c.account_id = new.account_id and c.id = new.conversation_id and c.mode = 'automated' and c.epoch = new.epoch
  ) then
    raise exception 'the assistant no longer holds this conversation' using errcode = 'HD001';
  end if;
  return new;
end $$;
create trigger messages__assistant_holds before insert on messages
  for each row when (new.sender = 'assistant') execute function refuse_late_assistant();

create table handoffs (
  account_id uuid not null default current_account(),
  id uuid not null,
  conversation_id uuid not null,
  state text not null default 'requested',
  trigger text not null,
  reason text not null,
  confidence real not null,
  priority text not null default 'normal',
  requested_at timestamptz not null default now(),
  deadline_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  closed_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversations (account_id, id),
  foreign key (account_id, accepted_by) references account_users (account_id, user_id),
  constraint handoffs__state check (state in ('requested', 'queued', 'accepted', 'closed', 'failed', 'returned')),
  constraint handoffs__trigger check (trigger in ('direct_request', 'low_confidence', 'engine_failure', 'customer_button', 'agent_takeover'))
);
create index handoffs__conversation on handoffs (account_id, conversation_id, requested_at desc);
create unique index handoffs__one_waiting on handoffs (account_id, conversation_id) where state in ('requested', 'queued', 'accepted');
