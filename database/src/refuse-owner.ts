import type { Pool, PoolClient } from 'pg'

/** Row-level security does not bind superusers, owners or roles that bypass it: such a login would undo every fence. */
export async function refuseOwner(pool: Pool | PoolClient): Promise<void> {
  const { rows } = await pool.query<{ role: string; fault: string | null }>(`
    select current_user as role, case
        when rolsuper then 'is a superuser'
        when rolbypassrls then 'bypasses row-level security'
        when rolcreaterole then 'may create roles'
        when exists (
          select 1 from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id'
           where c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member')
        ) then 'owns tenant tables'
      end as fault
      from pg_roles where rolname = current_user`)
  const [found] = rows
  if (!found || found.fault)
    throw new Error(
      `The database login "${found?.role ?? 'unknown'}" ${found?.fault ?? 'has no role'}. Connect as hummdesk_app, hummdesk_worker or hummdesk_relay.`,
    )
}
