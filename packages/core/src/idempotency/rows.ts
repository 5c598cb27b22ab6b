import { account, command, query } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

/** A request as it names itself: who asks what of us, and the key they gave it. */
export interface NamedRequest {
  actor: string
  route: string
  key: string
}

export interface KeptAnswer {
  id: string
  digest: Buffer
  sealedResponse: string
}

// Held to the end of the transaction. Nobody waits: who comes meanwhile is told so.
const lock = query(
  'idempotency.lock',
  ['name'],
  ({ name }) => sql<{ isHeld: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as is_held`,
)

const find = query(
  'idempotency.find',
  ['actor', 'route', 'key'],
  ({ actor, route, key }) => sql<KeptAnswer>`
    select id, digest, sealed_response from idempotency_keys
     where account_id = ${account} and actor = ${actor} and route = ${route} and key = ${key}
       and created_at > now() - interval '24 hours'`,
)

const keep = command(
  'idempotency.keep',
  ['id', 'actor', 'route', 'key', 'digest', 'sealedResponse'],
  (p) => sql`
    insert into idempotency_keys (id, actor, route, key, digest, sealed_response)
    values (${p.id}, ${p.actor}, ${p.route}, ${p.key}, ${p.digest}, ${p.sealedResponse})
        on conflict (account_id, actor, route, key) do update
           set id = excluded.id, digest = excluded.digest, sealed_response = excluded.sealed_response, created_at = now()`,
)

export async function lockRequest(tx: TenantTx, { actor, route, key }: NamedRequest): Promise<boolean> {
  const [locked] = await tx.run(lock, { name: `idempotency ${tx.accountId} ${actor} ${route} ${key}` })
  return locked?.isHeld ?? false
}

export async function findAnswer(tx: TenantTx, { actor, route, key }: NamedRequest): Promise<KeptAnswer | undefined> {
  const [kept] = await tx.run(find, { actor, route, key })
  return kept
}

export async function keepAnswer(tx: TenantTx, named: NamedRequest, answer: KeptAnswer): Promise<void> {
  const { actor, route, key } = named
  await tx.run(keep, { actor, route, key, ...answer })
}
