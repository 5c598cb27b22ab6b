-- sign_in_rules.count_enabled_connections (read)
select count(*) as count from sso_connections where account_id = $1 and is_enabled;

-- sign_in_rules.find (read)
select requires_second_factor, requires_sso from sign_in_rules where account_id = $1;

-- sign_in_rules.find_standing (read)
select has_second_factor, only_account from auth.standing_of($1);

-- sign_in_rules.upsert (write)
insert into sign_in_rules (account_id, requires_second_factor, requires_sso)
values ($1, $2, $3)
on conflict (account_id) do update
   set requires_second_factor = excluded.requires_second_factor, requires_sso = excluded.requires_sso;
