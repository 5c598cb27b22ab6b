-- The account of the transaction at work. Empty and missing are both null, so nothing matches; malformed is an error.
create function current_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;

-- People. Shared between accounts, so no application role reads these: the functions of schema auth do.
create table users (
  id uuid primary key,
  email text not null,
  password_hash text,
  created_at timestamptz not null default now(),
  constraint users__email_canonical check (email = lower(email) and length(email) <= 254)
);
create unique index users__email on users (email);

create table sessions (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  -- A refresh token is the family's part, the same for the session's life, and a secret that changes at every use.
  -- Digests of the family, of the whole token that is good now, and of the one before it.
  family_hash bytea not null,
  token_hash bytea not null,
  previous_hash bytea,
  -- The account this person worked in last; the row belongs to the person, not to that account.
  account_choice uuid not null,
  rotated_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index sessions__family on sessions (family_hash);
create index sessions__user on sessions (user_id);

create table accounts (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null default now()
);

create table account_users (
  account_id uuid not null default current_account() references accounts (id),
  user_id uuid not null references users (id),
  name text not null,
  email text not null,
  role text not null,
  is_active boolean not null default true,
  presence text not null default 'offline',
  seen_at timestamptz,
  active_count integer not null default 0,
  max_active integer not null default 20,
  created_at timestamptz not null default now(),
  primary key (account_id, user_id),
  constraint account_users__role check (role in ('owner', 'admin', 'supervisor', 'agent')),
  constraint account_users__presence check (presence in ('online', 'away', 'offline')),
  constraint account_users__active_count check (active_count >= 0)
);
create index account_users__user on account_users (user_id);

create table teams (
  account_id uuid not null default current_account() references accounts (id),
  id uuid not null,
  name text not null,
  category text,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  constraint teams__category check (category in ('billing', 'technical', 'sales', 'general'))
);
create unique index teams__name on teams (account_id, lower(name));

create table team_members (
  account_id uuid not null default current_account(),
  team_id uuid not null,
  user_id uuid not null,
  primary key (account_id, team_id, user_id),
  foreign key (account_id, team_id) references teams (account_id, id) on delete cascade,
  foreign key (account_id, user_id) references account_users (account_id, user_id) on delete cascade
);
create index team_members__user on team_members (account_id, user_id);

create table invitations (
  account_id uuid not null default current_account() references accounts (id),
  id uuid not null,
  email text not null,
  role text not null,
  team_ids uuid[] not null default '{}',
  -- Digest of the link's token: made by the job that sends the mail, so the token is nowhere at rest but in the mail.
  token_hash bytea,
  expires_at timestamptz not null,
  invited_by uuid not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, invited_by) references account_users (account_id, user_id),
  constraint invitations__role check (role in ('admin', 'supervisor', 'agent'))
);
create unique index invitations__token_hash on invitations (token_hash);
create unique index invitations__waiting on invitations (account_id, email) where accepted_at is null and revoked_at is null;

create table inboxes (
  account_id uuid not null default current_account() references accounts (id),
  id uuid not null,
  name text not null,
  channel text not null default 'widget',
  key text not null,
  greeting text not null default '',
  accent text not null,
  sites text[] not null default '{}',
  has_assistant boolean not null default true,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  constraint inboxes__channel check (channel in ('widget'))
);
create unique index inboxes__key on inboxes (key);
create unique index inboxes__name on inboxes (account_id, lower(name));

create table assistant_settings (
  account_id uuid primary key default current_account() references accounts (id),
  assign_threshold real not null default 0.85,
  answer_threshold real not null default 0.6,
  engine text not null default 'built-in',
  policy text not null default '',
  constraint assistant_settings__engine check (engine in ('built-in', 'anthropic', 'openai')),
  constraint assistant_settings__thresholds check (assign_threshold between 0 and 1 and answer_threshold between 0 and 1)
);
