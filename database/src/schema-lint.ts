/**
 * What must never be true of the schema, one line per finding; no rows is the only good answer.
 * Every policy, grant, key and function is asked, so a table that someone forgot names itself.
 */
export const schemaLint = `
with tenant_table as (
  select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, a.attnum
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped
   where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
), application as (
  select oid, rolname from pg_roles where rolname in ('hummdesk_app', 'hummdesk_limited', 'hummdesk_worker')
)
select 'no forced row-level security: ' || relname as finding from tenant_table where not (relrowsecurity and relforcerowsecurity)
union all
select 'no account_id and open to an application role: ' || c.relname from pg_class c, application r
 where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'accounts'
   and c.oid not in (select oid from tenant_table) and has_table_privilege(r.oid, c.oid, 'select, insert, update, delete')
union all
select 'no restrictive fence for ' || r.rolname || ': ' || t.relname from tenant_table t, application r
 where not exists (select 1 from pg_policy p where p.polrelid = t.oid and not p.polpermissive and r.oid = any (p.polroles))
union all
select 'open policy for an application role: ' || p.polname from pg_policy p
 where pg_get_expr(p.polqual, p.polrelid) = 'true' and (0 = any (p.polroles) or exists (select 1 from application r where r.oid = any (p.polroles)))
union all
select 'view without security_invoker: ' || relname from pg_class
 where relkind = 'v' and relnamespace = 'public'::regnamespace and not coalesce(reloptions @> array['security_invoker=true'], false)
   and not exists (select 1 from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e')
union all
select 'materialised view readable by an application role: ' || c.relname from pg_class c, application r
 where c.relkind = 'm' and has_table_privilege(r.oid, c.oid, 'select')
union all
select 'definer function of an owner that can log in: ' || p.oid::regprocedure from pg_proc p join pg_roles o on o.oid = p.proowner
 where p.prosecdef and p.pronamespace in ('public'::regnamespace, 'auth'::regnamespace, 'post'::regnamespace) and o.rolcanlogin
union all
select 'definer function without its own search_path: ' || p.oid::regprocedure from pg_proc p
 where p.prosecdef and p.pronamespace in ('public'::regnamespace, 'auth'::regnamespace, 'post'::regnamespace)
   and not exists (select 1 from unnest(p.proconfig) setting where setting like 'search_path=%')
union all
select 'function of schema auth open to everyone: ' || p.oid::regprocedure from pg_proc p
 where p.pronamespace = 'auth'::regnamespace and has_function_privilege('hummdesk_worker', p.oid, 'execute')
union all
select 'function of schema post open to everyone: ' || p.oid::regprocedure from pg_proc p
 where p.pronamespace = 'post'::regnamespace and has_function_privilege('hummdesk_app', p.oid, 'execute')
union all
select 'unique without account_id: ' || i.indexrelid::regclass from pg_index i join tenant_table t on t.oid = i.indrelid
 where i.indisunique and not (t.attnum = any (i.indkey))
   -- Looked up before an account is known: a public key and a secret's digest, both random. The outbox's own order.
   and i.indexrelid::regclass::text not in ('inboxes__key', 'invitations__token_hash', 'api_keys__digest', 'outbox_pkey')
union all
select 'foreign key without account_id: ' || k.conname from pg_constraint k
  join tenant_table child on child.oid = k.conrelid join tenant_table parent on parent.oid = k.confrelid
 where k.contype = 'f' and not (child.attnum = any (k.conkey) and parent.attnum = any (k.confkey))
union all
select 'foreign key without an index for it: ' || k.conname from pg_constraint k join tenant_table child on child.oid = k.conrelid
 where k.contype = 'f' and k.confrelid in (select oid from tenant_table)
   and k.confdeltype <> 'a' and not exists (
     select 1 from pg_index i where i.indrelid = k.conrelid and k.conkey <@ (i.indkey::int2[])[0:cardinality(k.conkey) - 1]
   )
union all
select 'partition open to an application role: ' || c.relname from pg_inherits h join pg_class c on c.oid = h.inhrelid, application r
 where c.relkind = 'r' and has_table_privilege(r.oid, c.oid, 'select')
union all
select r.rolname || ' may truncate, reference or trigger: ' || t.relname from tenant_table t, application r
 where has_table_privilege(r.oid, t.oid, 'truncate') or has_table_privilege(r.oid, t.oid, 'references') or has_table_privilege(r.oid, t.oid, 'trigger')
union all
select 'enumerated type (its equality is not leakproof, so its index is lost under a policy): ' || typname from pg_type
 where typtype = 'e' and typnamespace = 'public'::regnamespace
`
