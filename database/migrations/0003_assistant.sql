create table articles (
  account_id uuid not null default current_account() references accounts (id),
  id uuid not null,
  title text not null,
  content text not null,
  language text not null,
  status text not null default 'draft',
  -- Rises with every change of title, text or status: an index made for an older one is not the index of this one.
  version integer not null default 1,
  index_state text not null default 'none',
  chunk_count integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (account_id, id),
  constraint articles__language check (language in ('fi', 'en', 'sv', 'de', 'fr')),
  constraint articles__status check (status in ('draft', 'published')),
  constraint articles__index_state check (index_state in ('none', 'waiting', 'indexed', 'failed'))
);
create index articles__updated on articles (account_id, updated_at desc, id desc);

create function search_language(language text) returns regconfig language sql immutable parallel safe as $$
  select case language when 'fi' then 'pg_catalog.finnish'::regconfig when 'sv' then 'pg_catalog.swedish'::regconfig
    when 'de' then 'pg_catalog.german'::regconfig when 'fr' then 'pg_catalog.french'::regconfig
    else 'pg_catalog.english'::regconfig end
$$;

-- Vectors stand in the row (plain), their signs beside them: the account's own bits are scanned, then reranked by the full vector.
create table chunks (
  account_id uuid not null default current_account(),
  id uuid not null,
  article_id uuid not null,
  position integer not null,
  title text not null,
  content text not null,
  language text not null,
  -- The engine that made the vector. Only vectors of one kind are compared.
  kind text not null,
  embedding halfvec(1536) not null,
  bits bit(1536) generated always as (binary_quantize(embedding)::bit(1536)) stored,
  words tsvector generated always as (
    setweight(to_tsvector(search_language(language), title), 'A') || setweight(to_tsvector(search_language(language), content), 'B')
  ) stored,
  primary key (account_id, id),
  foreign key (account_id, article_id) references articles (account_id, id) on delete cascade,
  constraint chunks__language check (language in ('fi', 'en', 'sv', 'de', 'fr'))
);
alter table chunks alter column embedding set storage plain;
create index chunks__article on chunks (account_id, article_id, position);
create index chunks__bits on chunks (account_id, kind, id) include (bits);
create index chunks__words on chunks using gin (account_id, words);

create table classifications (
  account_id uuid not null default current_account(),
  id uuid not null,
  conversation_id uuid not null,
  message_id uuid not null,
  category text not null,
  priority text not null,
  sentiment text not null,
  language text not null,
  confidence real not null,
  reasoning text not null,
  suggested_team_id uuid,
  suggested_agent_id uuid,
  engine text not null,
  model text not null,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversations (account_id, id),
  foreign key (account_id, message_id) references messages (account_id, id),
  foreign key (account_id, suggested_team_id) references teams (account_id, id) on delete set null (suggested_team_id),
  foreign key (account_id, suggested_agent_id) references account_users (account_id, user_id),
  constraint classifications__category check (category in ('billing', 'technical', 'sales', 'general')),
  constraint classifications__priority check (priority in ('urgent', 'high', 'normal', 'low')),
  constraint classifications__sentiment check (sentiment in ('positive', 'neutral', 'negative', 'angry', 'frustrated')),
  constraint classifications__language check (language in ('fi', 'en', 'sv', 'de', 'fr')),
  constraint classifications__confidence check (confidence between 0 and 1)
);
create unique index classifications__message on classifications (account_id, message_id);
create index classifications__team on classifications (account_id, suggested_team_id) where suggested_team_id is not null;
create index classifications__conversation on classifications (account_id, conversation_id, created_at desc);

create table drafts (
  account_id uuid not null default current_account(),
  id uuid not null,
  conversation_id uuid not null,
  message_id uuid not null,
  content text not null,
  confidence real not null,
  reasoning text not null,
  sources jsonb not null default '[]',
  status text not null default 'pending',
  engine text not null,
  model text not null,
  -- Set when an agent used it: the message it became, and how many characters the agent changed.
  sent_message_id uuid,
  edit_distance integer,
  -- The request that used it: what makes a repeat a repeat.
  client_id uuid,
  reject_reason text,
  -- An agent asked for another one: this is no longer the draft of its message.
  is_replaced boolean not null default false,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_by uuid,
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversations (account_id, id),
  foreign key (account_id, message_id) references messages (account_id, id),
  foreign key (account_id, sent_message_id) references messages (account_id, id),
  foreign key (account_id, settled_by) references account_users (account_id, user_id),
  constraint drafts__status check (status in ('pending', 'accepted', 'edited', 'rejected', 'superseded')),
  constraint drafts__confidence check (confidence between 0 and 1)
);
create unique index drafts__one_pending on drafts (account_id, conversation_id) where status = 'pending';
-- A job that runs twice writes one draft.
create unique index drafts__one_per_message on drafts (account_id, message_id) where not is_replaced;
create index drafts__message on drafts (account_id, message_id);

-- Every decision of the assistant with what made it: appended, never changed.
create table decisions (
  account_id uuid not null default current_account() references accounts (id),
  id uuid not null,
  kind text not null,
  conversation_id uuid not null,
  message_id uuid not null,
  outcome text not null,
  confidence real not null,
  reason text not null,
  article_ids uuid[] not null default '{}',
  engine text not null,
  model text not null,
  prompt_version text not null,
  input_tokens integer not null,
  output_tokens integer not null,
  latency_ms integer not null,
  -- Set when the engine the account chose failed and the built-in one decided instead.
  instead_of text,
  created_at timestamptz not null default now(),
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversations (account_id, id),
  constraint decisions__kind check (kind in ('classification', 'answer', 'draft', 'assignment', 'handoff'))
);
create index decisions__conversation on decisions (account_id, conversation_id, created_at);
