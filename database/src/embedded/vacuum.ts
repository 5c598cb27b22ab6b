import type { Pool } from 'pg'

/**
 * The embedded database has no autovacuum: this does its work, by its thresholds, for the tables the pool's role owns.
 * @returns how many tables were vacuumed
 */
export async function vacuum(pool: Pool): Promise<number> {
  await pool.query('select pg_stat_force_next_flush()')
  const { rows } = await pool.query<{ name: string }>(`
    select format('%I.%I', s.schemaname, s.relname) as name
      from pg_stat_user_tables s join pg_class c on c.oid = s.relid
     where c.relowner = current_user::regrole
       and (s.n_dead_tup > 500 + 0.2 * s.n_live_tup or s.n_mod_since_analyze > 500 + 0.1 * s.n_live_tup)`)
  for (const { name } of rows) await pool.query(`vacuum (analyze) ${name}`)
  return rows.length
}
