-- The language a person read the desk in last: for the mails it sends them.
alter table users add column language text not null default 'en';

-- How a session came to be, for its owner to recognise it and for companies that ask for more than a password.
alter table sessions
  add column user_agent text not null default '',
  add column has_second_factor boolean not null default false,
  -- Single sign-on vouches for one company: such a session enters no other.
  add column only_account uuid;

-- Mail to a person outside any company: links that prove an address, and notices. The link's token is made when the mail
-- goes out, so it is nowhere at rest but in that mail.
create table letters (
  id uuid primary key,
  kind text not null,
  -- As it was written: for an address nobody has, a letter waits like any other, and is dropped when it is looked at.
  email text not null,
  user_id uuid references users (id) on delete cascade,
  language text not null,
  data jsonb not null default '{}',
  token_hash bytea,
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  settled_at timestamptz,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  constraint letters__kind check (kind in ('reset-password', 'password-changed', 'confirm-email', 'email-changed', 'sign-up', 'factor-changed', 'token-reused')),
  constraint letters__email_canonical check (email = lower(email) and length(email) <= 254)
);
create unique index letters__token_hash on letters (token_hash);
create index letters__waiting on letters (next_at) where settled_at is null;
create index letters__email on letters (email, created_at);
create index letters__user on letters (user_id);
create index letters__age on letters (created_at);

-- A second factor by an app that counts time. The seed is sealed by the application; a code is good once, by its step.
create table totp_factors (
  user_id uuid primary key references users (id) on delete cascade,
  sealed_secret text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  created_at timestamptz not null default now()
);
create table recovery_codes (
  user_id uuid not null references users (id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);
create table passkeys (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index passkeys__credential on passkeys (credential_id);
create index passkeys__user on passkeys (user_id);

-- Something begun that another request ends: a sign-in that waits for its second factor, a passkey ceremony, a way to a
-- sign-on server and back.
create table challenges (
  token_hash bytea primary key,
  purpose text not null,
  user_id uuid references users (id) on delete cascade,
  data jsonb not null,
  tries integer not null default 0,
  expires_at timestamptz not null,
  constraint challenges__purpose check (purpose in ('second-factor', 'passkey-registration', 'passkey-sign-in', 'sso'))
);
create index challenges__user on challenges (user_id);
create index challenges__age on challenges (expires_at);

-- What a company asks of those who enter. No row asks for nothing.
create table sign_in_rules (
  account_id uuid primary key default current_account() references accounts (id),
  requires_second_factor boolean not null default false,
  requires_sso boolean not null default false
);
create table sso_connections (
  account_id uuid primary key default current_account() references accounts (id),
  issuer text not null,
  client_id text not null,
  sealed_secret text,
  is_enabled boolean not null default false,
  updated_at timestamptz not null default now(),
  constraint sso_connections__complete check (not is_enabled or (issuer <> '' and client_id <> '' and sealed_secret is not null))
);
-- A person as a company's sign-on server names them: the subject counts, a mail address that changes does not.
create table sso_identities (
  account_id uuid not null default current_account() references accounts (id),
  issuer text not null,
  subject text not null,
  user_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (account_id, issuer, subject),
  foreign key (account_id, user_id) references account_users (account_id, user_id) on delete cascade
);
create unique index sso_identities__person on sso_identities (account_id, user_id, issuer);
