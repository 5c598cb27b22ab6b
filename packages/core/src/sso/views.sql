-- sso.find_connection (read)
select issuer, client_id, sealed_secret, is_enabled from sso_connections where account_id = $1;

-- sso.upsert_connection (write)
insert into sso_connections (account_id, issuer, client_id, sealed_secret, is_enabled)
values ($1, $2, $3, $4, $5)
on conflict (account_id) do update
   set issuer = excluded.issuer, client_id = excluded.client_id, sealed_secret = excluded.sealed_secret,
       is_enabled = excluded.is_enabled, updated_at = now();
