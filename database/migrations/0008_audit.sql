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
