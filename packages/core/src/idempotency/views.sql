-- idempotency.find (read)
select id, digest, sealed_response from idempotency_keys
where account_id = $1 and actor = $2 and route = $3 and key = $4
  and created_at > now() - interval '24 hours';

-- idempotency.keep (write)
insert into idempotency_keys (id, actor, route, key, digest, sealed_response)
values ($1, $2, $3, $4, $5, $6)
    on conflict (account_id, actor, route, key) do update
       set id = excluded.id, digest = excluded.digest, sealed_response = excluded.sealed_response, created_at = now();

-- idempotency.lock (read)
select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as is_held;
