import type { ChildProcess } from 'node:child_process'
import { createTokens } from '@hummdesk/api/tokens'
import { receiveMessage } from '@hummdesk/core/conversations/receive-message'
import { newId } from '@hummdesk/database/id'
import { tenantOf } from '@hummdesk/database/tenant'
import { Emitter } from '@socket.io/redis-emitter'
import { Redis } from 'ioredis'
import type pg from 'pg'
import { accountId, agentId, sessionId } from './fill.ts'
import { type Heard, type Listen, textOf } from './inbound/clients.ts'
import { openLoop } from './inbound/open-loop.ts'
import { median, percentile, type Verdict } from './measure.ts'
import { freePort, helper } from './processes.ts'

const ACCOUNTS = Array.from({ length: 20 }, (_, index) => 20 + index)
const AGENTS_EACH = 10
const PER_ACCOUNT = 5
const SECONDS = 3
const ROUNDS = 5

interface Variant {
  name: string
  send: (account: number, text: string) => Promise<void>
  ears: ChildProcess
}

/** Everything the listeners of a variant heard, by message. */
function collect(ears: ChildProcess): Map<string, number[]> {
  const heard = new Map<string, number[]>()
  ears.on('message', (message: Heard) => {
    if ('heard' in message) for (const [id, micros] of message.heard) heard.set(id, [...(heard.get(id) ?? []), micros])
  })
  return heard
}

async function openEars(listen: Listen): Promise<ChildProcess> {
  const ears = await helper('inbound/clients.ts', [], false)
  const connected = new Promise<void>((resolve) =>
    ears.on('message', (message: Heard) => ('connected' in message ? resolve() : undefined)),
  )
  ears.send(listen)
  await connected
  return ears
}

const floorInsert = `with c as (update conversations set last_message_number = last_message_number + 1, last_activity_at = clock_timestamp(), unread_count = unread_count + 1 where account_id = $1 and id = $2 returning inbox_id, last_message_number),
  m as (insert into messages (account_id, id, conversation_id, number, sender, content, inbox_id) select $1, $3, $2, c.last_message_number, 'contact', $4, c.inbox_id from c returning id),
  o as (insert into floor_outbox (account_id, message_id) select $1, m.id from m)
  select id from m`

async function openConversations(pool: pg.Pool): Promise<Map<number, { conversationId: string; inboxId: string }>> {
  const opened = new Map<number, { conversationId: string; inboxId: string }>()
  for (const account of ACCOUNTS) {
    const tenant = tenantOf(pool, accountId(account))
    const inboxId = accountId(account).replace('-8000-', '-8003-')
    for (let person = 0; person < PER_ACCOUNT; person++) {
      const { conversationId } = await receiveMessage(
        tenant,
        { inboxId, externalId: `bench-${person}`, contactName: 'Bench' },
        { content: 'Hello', channelMessageId: newId() },
      )
      opened.set(account * PER_ACCOUNT + person, { conversationId, inboxId })
    }
  }
  return opened
}

/** G5: from the customer's message to an agent's screen, through commit, relay, Redis, another process and a socket. */
export async function inbound({
  app,
  bare,
  redisUrl,
  apiUrl,
  tokenSecret,
}: {
  app: pg.Pool
  bare: pg.Pool
  redisUrl: string
  apiUrl: string
  tokenSecret: string
}): Promise<Verdict[]> {
  const opened = await openConversations(app)
  await bare.query(
    'create table floor_outbox (id bigint generated always as identity primary key, account_id uuid, message_id uuid)',
  )
  const redis = new Redis(redisUrl)
  const emitter = new Emitter(redis)
  const [floorPort, controlPort] = [await freePort(), await freePort()]
  await helper('inbound/floor-hub.ts', [String(floorPort), redisUrl])
  await helper('inbound/control-hub.ts', [String(controlPort), redisUrl])
  const tokens = createTokens(tokenSecret)
  const rooms = ACCOUNTS.flatMap((account) => Array.from({ length: AGENTS_EACH }, () => accountId(account)))
  const credentials = ACCOUNTS.flatMap((account) =>
    Array.from({ length: AGENTS_EACH }, (_, index) =>
      tokens.signAgent({
        accountId: accountId(account),
        agentId: agentId(account, index),
        sessionId: sessionId(account, index),
      }),
    ),
  )
  const at = (account: number) =>
    opened.get(account * PER_ACCOUNT + Math.floor(Math.random() * PER_ACCOUNT)) ?? { conversationId: '', inboxId: '' }

  const variants: Variant[] = [
    {
      name: 'floor',
      ears: await openEars({ kind: 'raw', url: `ws://127.0.0.1:${floorPort}`, credentials: rooms }),
      send: async (account, text) => {
        await bare.query({
          name: 'floor',
          text: floorInsert,
          values: [accountId(account), at(account).conversationId, newId(), text],
        })
        await redis.publish(`floor:${accountId(account)}`, JSON.stringify({ message: { content: text } }))
      },
    },
    {
      name: 'product',
      ears: await openEars({ kind: 'socket.io', url: apiUrl, credentials }),
      send: async (account, text) => {
        const person = Math.floor(Math.random() * PER_ACCOUNT)
        await receiveMessage(
          tenantOf(app, accountId(account)),
          { inboxId: at(account).inboxId, externalId: `bench-${person}`, contactName: 'Bench' },
          { content: text, channelMessageId: newId() },
        )
      },
    },
    {
      name: 'usual',
      ears: await openEars({ kind: 'socket.io', url: `http://127.0.0.1:${controlPort}`, credentials: rooms }),
      send: async (account, text) => {
        const { conversationId, inboxId } = at(account)
        const client = await app.connect()
        await client.query('begin')
        await client.query("select set_config('app.account_id', $1, true)", [accountId(account)])
        const { rows } = await client.query('select last_message_number from conversations where id = $1 for update', [
          conversationId,
        ])
        await client.query(
          'insert into messages (id, conversation_id, number, sender, content, inbox_id) values ($1, $2, $3, $4, $5, $6)',
          [newId(), conversationId, rows[0].last_message_number + 1, 'contact', text, inboxId],
        )
        await client.query(
          'update conversations set last_message_number = last_message_number + 1, last_activity_at = now() where id = $1',
          [conversationId],
        )
        await client.query('commit')
        client.release()
        emitter.to(accountId(account)).emit('plain', { content: text })
      },
    },
  ]
  const heard = new Map(variants.map(({ name, ears }) => [name, collect(ears)]))
  const verdicts: Verdict[] = []
  for (const perSecond of [200, 500]) {
    const p50 = new Map<string, number[]>(variants.map(({ name }) => [name, []]))
    const p99 = new Map<string, number[]>(variants.map(({ name }) => [name, []]))
    let lost = 0
    let twice = 0
    for (let round = 0; round < ROUNDS; round++)
      for (const { name, send } of variants) {
        const mine = heard.get(name) ?? new Map<string, number[]>()
        mine.clear()
        let count = 0
        const total = await openLoop(perSecond, SECONDS, () => {
          count += 1
          return send(ACCOUNTS[count % ACCOUNTS.length] ?? 20, textOf(`${name}-${perSecond}-${round}-${count}`))
        })
        await new Promise((resolve) => setTimeout(resolve, 1_500))
        const deliveries = [...mine.values()]
        if (name === 'product') {
          lost += total - deliveries.filter((times) => times.length >= AGENTS_EACH).length
          twice += deliveries.filter((times) => times.length > AGENTS_EACH).length
        }
        const first = deliveries.map((times) => Math.min(...times))
        p50.get(name)?.push(median(first))
        p99.get(name)?.push(percentile(first, 0.99))
      }
    const of = (table: Map<string, number[]>, name: string): number => median(table.get(name) ?? [])
    for (const [label, table, bar] of [
      ['p50', p50, 1.3],
      ['p99', p99, 2],
    ] as const) {
      const ratio = of(table, 'product') / of(table, 'floor')
      const control = of(table, 'usual') / of(table, 'floor')
      verdicts.push({
        goal: `G5 inbound to screen, ${perSecond}/s ${label}`,
        asked: `<= ${bar} of tx + publish + raw sockets, none lost or twice`,
        measured: `${ratio.toFixed(2)} (${(of(table, 'product') / 1000).toFixed(2)} ms to ${(of(table, 'floor') / 1000).toFixed(2)} ms; ${lost} lost, ${twice} twice)`,
        isMet: ratio <= bar && lost === 0 && twice === 0,
        control: `six awaited statements ${control.toFixed(2)}`,
        controlFails: control > bar,
      })
    }
  }
  redis.disconnect()
  return verdicts
}
