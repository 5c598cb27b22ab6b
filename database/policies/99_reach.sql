-- Members who are limited to some inboxes or teams work as hummdesk_limited: it may what hummdesk_app may, behind one more fence.
-- So nobody else's plan changes, and no statement, written or to come, can forget the limit. Runs last, because it copies.

-- The inboxes and teams of the transaction's member: null for all, and none where nobody said.
create or replace function reach_inboxes() returns uuid[] language sql stable parallel safe as $$
  select case current_setting('app.inboxes', true) when '*' then null
    else coalesce(nullif(current_setting('app.inboxes', true), ''), '{}')::uuid[] end
$$;
create or replace function reach_teams() returns uuid[] language sql stable parallel safe as $$
  select case current_setting('app.teams', true) when '*' then null
    else coalesce(nullif(current_setting('app.teams', true), ''), '{}')::uuid[] end
$$;
create or replace function reach_member() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('app.member', true), '')::uuid
$$;

-- The same grants and policies as hummdesk_app, and no others.
do $$
declare
  given record;
begin
  for given in
    select c.oid::regclass as name, case c.relkind when 'S' then 'sequence' else 'table' end as kind
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'S')
  loop
    execute format('revoke all on %s %s from hummdesk_limited', given.kind, given.name);
  end loop;
  for given in
    select c.oid::regclass as name, case c.relkind when 'S' then 'sequence' else 'table' end as kind, string_agg(a.privilege_type, ', ') as rights
      from pg_class c cross join lateral aclexplode(c.relacl) a
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'S') and a.grantee = 'hummdesk_app'::regrole
     group by c.oid, c.relkind
  loop
    execute format('grant %s on %s %s to hummdesk_limited', given.rights, given.kind, given.name);
  end loop;
  for given in
    select t.attrelid::regclass as name, t.attname as field, a.privilege_type as "right"
      from pg_attribute t join pg_class c on c.oid = t.attrelid and c.relnamespace = 'public'::regnamespace
     cross join lateral aclexplode(t.attacl) a
     where a.grantee = 'hummdesk_app'::regrole
  loop
    execute format('grant %s (%I) on %s to hummdesk_limited', given."right", given.field, given.name);
  end loop;
  for given in
    select p.oid::regprocedure as name from pg_proc p cross join lateral aclexplode(p.proacl) a
     where p.pronamespace in ('public'::regnamespace, 'auth'::regnamespace) and a.grantee = 'hummdesk_app'::regrole
  loop
    execute format('grant execute on function %s to hummdesk_limited', given.name);
  end loop;
  for given in
    select p.polname as name, p.polrelid::regclass as fenced,
           (select string_agg(r.rolname, ', ') from pg_roles r where r.oid = any (p.polroles) and r.rolname <> 'hummdesk_limited') as roles
      from pg_policy p where 'hummdesk_app'::regrole = any (p.polroles)
  loop
    execute format('alter policy %I on %s to %s, hummdesk_limited', given.name, given.fenced, given.roles);
  end loop;
end $$;

-- A conversation is in reach by its inbox, and by its team or because the member holds it.
drop policy if exists reach on conversations;
create policy reach on conversations as restrictive for all to hummdesk_limited
  using (
    ((select reach_inboxes()) is null or inbox_id = any ((select reach_inboxes())::uuid[]))
    and ((select reach_teams()) is null or team_id = any ((select reach_teams())::uuid[]) or assignee_id = (select reach_member()))
  ) with check (true);

-- What belongs to a conversation is seen with it, and written to no other.
do $$
declare
  part regclass;
begin
  for part in
    select c.oid::regclass from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'conversation_id' and not a.attisdropped
      join pg_attribute o on o.attrelid = c.oid and o.attname = 'account_id' and not o.attisdropped
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
  loop
    execute format('drop policy if exists reach on %s', part);
    execute format(
      'create policy reach on %1$s as restrictive for all to hummdesk_limited
         using (conversation_id is null or exists (
           select from conversations c where c.account_id = %1$s.account_id and c.id = %1$s.conversation_id))', part);
  end loop;
end $$;

-- A customer is known to whoever may see a conversation of theirs, by the names of the inboxes in reach.
drop policy if exists reach on contacts;
create policy reach on contacts as restrictive for all to hummdesk_limited
  using (exists (select from conversations c where c.account_id = contacts.account_id and c.contact_id = contacts.id)) with check (true);
drop policy if exists reach on contact_identities;
create policy reach on contact_identities as restrictive for all to hummdesk_limited
  using ((select reach_inboxes()) is null or inbox_id = any ((select reach_inboxes())::uuid[])) with check (true);

drop policy if exists reach on inboxes;
create policy reach on inboxes as restrictive for all to hummdesk_limited
  using ((select reach_inboxes()) is null or id = any ((select reach_inboxes())::uuid[])) with check (true);
drop policy if exists reach on teams;
create policy reach on teams as restrictive for all to hummdesk_limited
  using ((select reach_teams()) is null or id = any ((select reach_teams())::uuid[])) with check (true);
