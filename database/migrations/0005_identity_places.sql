-- Devices and networks a person has come in from: whoever guesses from elsewhere does not hold them up. Keyed digests only.
create table known_places (
  user_id uuid not null references users (id) on delete cascade,
  place_hash bytea not null,
  seen_at timestamptz not null default now(),
  primary key (user_id, place_hash)
);
