-- As a mail will bring it, raw: whatever is shown of it is cleaned each time it is shown, never here.
alter table messages add column html text;
alter table messages add constraint messages__html_length check (length(html) <= 1000000);
alter table messages add column attachment_count smallint not null default 0;

create table attachments (
  account_id uuid not null default current_account() references accounts (id),
  id uuid not null,
  conversation_id uuid not null,
  -- None until it is sent; what nobody sends is swept.
  message_id uuid,
  -- None for the customer's own.
  agent_id uuid,
  name text not null,
  type text not null,
  size integer not null,
  width integer,
  height integer,
  -- storing: its bytes are on their way. swept: nobody may send it any more, its bytes are about to go.
  state text not null default 'storing',
  -- Made of the account, the id and chance; never of anything a person wrote.
  storage_key text not null,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversations (account_id, id),
  foreign key (account_id, message_id) references messages (account_id, id),
  foreign key (account_id, agent_id) references account_users (account_id, user_id),
  constraint attachments__state check (state in ('storing', 'ready', 'quarantined', 'swept')),
  constraint attachments__name_length check (length(name) between 1 and 200),
  constraint attachments__image check ((width is null) = (height is null))
);
create index attachments__message on attachments (account_id, message_id) where message_id is not null;
create index attachments__agent on attachments (account_id, agent_id) where agent_id is not null;
create index attachments__conversation on attachments (account_id, conversation_id);
create index attachments__unsent on attachments (created_at) where message_id is null;

-- How much an account keeps, so that no upload has to add it all up.
create table storage_totals (
  account_id uuid primary key default current_account() references accounts (id),
  bytes bigint not null default 0
);
