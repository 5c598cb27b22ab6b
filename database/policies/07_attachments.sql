-- Uploads nobody sent, of every account: ids and the places of their bytes, no name and no content.
drop policy if exists lookup on attachments;
create policy lookup on attachments for select to hummdesk_lookup using (true);
grant select (account_id, id, message_id, created_at) on attachments to hummdesk_lookup;

create or replace function post.unsent_attachments(before timestamptz, most integer)
returns table (account_id uuid, id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.account_id, f.id from public.attachments f
   where f.message_id is null and f.created_at < before order by f.created_at limit most
$$;
alter function post.unsent_attachments(timestamptz, integer) owner to hummdesk_lookup;
revoke all on function post.unsent_attachments(timestamptz, integer) from public;
grant execute on function post.unsent_attachments(timestamptz, integer) to hummdesk_worker;
