-- An account's own roles, beside the four every account has.
create table roles (
  account_id uuid not null default current_account() references accounts (id),
  id uuid not null,
  name text not null,
  permissions text[] not null,
  created_at timestamptz not null default now(),
  primary key (account_id, id)
);
create unique index roles__name on roles (account_id, lower(name));

-- A machine is a member too: what it may do stands on its key. Limits say which conversations a member sees; an owner sees all.
alter table account_users
  add column role_id uuid,
  add column is_inbox_limited boolean not null default false,
  add column is_team_limited boolean not null default false,
  drop constraint account_users__role,
  add constraint account_users__role check (role in ('owner', 'admin', 'supervisor', 'agent', 'custom', 'machine')),
  add constraint account_users__own_role check ((role = 'custom') = (role_id is not null)),
  add constraint account_users__owner_sees_all check (role <> 'owner' or not (is_inbox_limited or is_team_limited)),
  add foreign key (account_id, role_id) references roles (account_id, id);
create index account_users__own_role on account_users (account_id, role_id) where role_id is not null;

alter table invitations
  add column role_id uuid,
  drop constraint invitations__role,
  add constraint invitations__role check (role in ('admin', 'supervisor', 'agent', 'custom')),
  add constraint invitations__own_role check ((role = 'custom') = (role_id is not null)),
  add foreign key (account_id, role_id) references roles (account_id, id);

create table member_inboxes (
  account_id uuid not null default current_account(),
  user_id uuid not null,
  inbox_id uuid not null,
  primary key (account_id, user_id, inbox_id),
  foreign key (account_id, user_id) references account_users (account_id, user_id) on delete cascade,
  foreign key (account_id, inbox_id) references inboxes (account_id, id) on delete cascade
);
create index member_inboxes__inbox on member_inboxes (account_id, inbox_id);

create table member_teams (
  account_id uuid not null default current_account(),
  user_id uuid not null,
  team_id uuid not null,
  primary key (account_id, user_id, team_id),
  foreign key (account_id, user_id) references account_users (account_id, user_id) on delete cascade,
  foreign key (account_id, team_id) references teams (account_id, id) on delete cascade
);
create index member_teams__team on member_teams (account_id, team_id);

-- A key and the machine it is for have one id. Of the key itself only a keyed digest is kept, and what people tell keys apart by.
create table api_keys (
  account_id uuid not null default current_account(),
  id uuid not null,
  prefix text not null,
  last_four text not null,
  digest bytea not null,
  scopes text[] not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, id) references account_users (account_id, user_id),
  foreign key (account_id, created_by) references account_users (account_id, user_id)
);
create unique index api_keys__digest on api_keys (digest);
