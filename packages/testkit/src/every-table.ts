import type { EmbeddedDatabase } from '@hummdesk/database/embedded/open'

export interface Column {
  name: string
  type: string
  isNullable: boolean
  hasDefault: boolean
  isGenerated: boolean
  /** The values a check allows, where it names them. */
  allowed: string[]
}
export interface ForeignKey {
  parent: string
  columns: string[]
  parentColumns: string[]
}
export interface Table {
  name: string
  columns: Column[]
  keys: ForeignKey[]
  primary: string[]
}

const META = `
  select c.relname as name,
    (select json_agg(json_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'isNullable', not a.attnotnull,
        'hasDefault', a.atthasdef, 'isGenerated', a.attgenerated <> '' or a.attidentity <> '',
        'allowed', coalesce((select json_agg(found[1]) from pg_constraint k,
            regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''::text', 'g') found
            where k.contype = 'c' and k.conrelid = c.oid and k.conkey = array[a.attnum]
              and pg_get_constraintdef(k.oid) ~ '= ANY|= ''' ), '[]')) order by a.attnum)
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select json_agg(json_build_object(
        'parent', k.confrelid::regclass::text,
        'columns', (select json_agg(a.attname order by o.n) from unnest(k.conkey) with ordinality o(attnum, n)
                      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = o.attnum),
        'parentColumns', (select json_agg(a.attname order by o.n) from unnest(k.confkey) with ordinality o(attnum, n)
                      join pg_attribute a on a.attrelid = k.confrelid and a.attnum = o.attnum)))
       from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid), '[]') as keys,
    coalesce((select json_agg(a.attname) from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
       where k.contype = 'p' and k.conrelid = c.oid), '[]') as primary
    from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'account_id' and not t.attisdropped
   where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`

/** Every table that belongs to accounts, as the catalog knows it, parents before children. */
export async function tenantTables(db: Pick<EmbeddedDatabase, 'migrator'>): Promise<Table[]> {
  const { rows } = await db.migrator.query<Table>(META)
  const left = new Map(rows.map((table) => [table.name, table]))
  const ordered: Table[] = []
  while (left.size > 0) {
    const free = [...left.values()].filter(({ name, keys }) =>
      keys.every(({ parent }) => parent === name || !left.has(parent)),
    )
    if (free.length === 0) throw new Error(`Foreign keys go round in ${[...left.keys()].join(', ')}`)
    for (const table of free) {
      ordered.push(table)
      left.delete(table.name)
    }
  }
  return ordered
}
