import { PGlite } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { vector } from '@electric-sql/pglite-pgvector'
const r=()=>Math.round(process.memoryUsage.rss()/1e6)
console.log('start', r())
const lite = await PGlite.create({ dataDir:'/tmp/hdtest/database', extensions: {vector, btree_gin} })
console.log('open', r()); 
console.log((await lite.query("show shared_buffers")).rows, (await lite.query("show max_connections")).rows, (await lite.query("select name,setting,unit from pg_settings where name in ('wal_buffers','work_mem','maintenance_work_mem','temp_buffers')")).rows)
globalThis.gc?.(); await new Promise(r=>setTimeout(r,3000)); globalThis.gc?.(); console.log(r(), process.memoryUsage())
await lite.close()
