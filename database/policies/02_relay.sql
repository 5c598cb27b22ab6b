-- The one reader across accounts, and of three narrow tables only: they hold ids, no word of a customer.
do $$
declare
  narrow regclass;
begin
  foreach narrow in array array['outbox', 'fact_heads', 'jobs']::regclass[] loop
    execute format('drop policy if exists relay on %s', narrow);
    execute format('create policy relay on %s for all to hummdesk_relay using (true) with check (true)', narrow);
  end loop;
end $$;
grant select, update (told_at), delete on outbox to hummdesk_relay;
grant select on fact_heads to hummdesk_relay;
grant select, insert, update, delete on jobs to hummdesk_relay;
