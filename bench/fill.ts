import type pg from 'pg'

export const ACCOUNTS = 200

export const accountId = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const conversationId = (n: number): string => `00000000-0000-7000-9000-${n.toString(16).padStart(12, '0')}`

/** An account's agents, from 0 to 9. */
export const agentId = (account: number, index: number): string =>
  `00000000-0000-7000-8001-${((account - 1) * 10 + 1 + index).toString(16).padStart(12, '0')}`

/** The session each agent is signed in with. */
export const sessionId = (account: number, index: number): string => agentId(account, index).replace('-8001-', '-8005-')

const id = (kind: string, n: string): string => `('00000000-0000-7000-${kind}-' || lpad(to_hex(${n}), 12, '0'))::uuid`

/** Account 1 is the whale with three tenths of all conversations; the other 199 share the rest evenly. */
const accountOf = (n: string): string => `case when ${n} % 10 < 3 then 1 else 2 + (${n} % 199) end`

/** The n-th conversation of the filled set belongs to this account. */
export const ownerOf = (n: number): number => (n % 10 < 3 ? 1 : 2 + (n % 199))

const CHUNK = 200_000

/**
 * Fills a migrated database: 200 accounts of unlike sizes, ten agents and four teams each, `conversations` conversations
 * (16 % held by people, 4 % by the assistant, the rest closed) with five messages each. One account's conversations
 * (number 150) are threads of 405 messages. Written as administrator with triggers and keys off: it is the data that
 * counts, not the writing of it.
 */
export async function fill(administrator: pg.Pool, conversations: number): Promise<void> {
  const client = await administrator.connect()
  const run = (sql: string) => client.query(sql)
  try {
    await run('set session_replication_role = replica')
    await run('set synchronous_commit = off')
    await run(
      `insert into accounts (id, name) select ${id('8000', 'n')}, 'Account ' || n from generate_series(1, ${ACCOUNTS}) n`,
    )
    await run(`insert into fact_heads (account_id) select id from accounts on conflict do nothing`)
    await run(
      `insert into conversation_counters (account_id, last_number) select id, 10000000 from accounts on conflict do nothing`,
    )
    await run(`insert into assistant_settings (account_id) select id from accounts on conflict do nothing`)
    await run(
      `insert into users (id, email) select ${id('8001', 'n')}, 'agent' || n || '@example.com' from generate_series(1, ${ACCOUNTS * 10}) n`,
    )
    await run(
      `insert into sessions (id, user_id, account_choice, family_hash, token_hash, expires_at) select ${id('8005', 'n')}, ${id('8001', 'n')}, ${id('8000', '1 + (n - 1) / 10')}, decode(md5(n::text), 'hex'), decode(md5(n::text), 'hex'), now() + interval '1 day' from generate_series(1, ${ACCOUNTS * 10}) n`,
    )
    await run(
      `insert into account_users (account_id, user_id, name, email, role) select ${id('8000', '1 + (n - 1) / 10')}, ${id('8001', 'n')}, 'Agent ' || n, 'agent' || n || '@example.com', 'agent' from generate_series(1, ${ACCOUNTS * 10}) n`,
    )
    await run(
      `insert into teams (account_id, id, name) select ${id('8000', '1 + (n - 1) / 4')}, ${id('8002', 'n')}, 'Team ' || n from generate_series(1, ${ACCOUNTS * 4}) n`,
    )
    await run(
      `insert into inboxes (account_id, id, name, key, accent) select ${id('8000', 'n')}, ${id('8003', 'n')}, 'Inbox', 'pk_' || lpad(n::text, 24, '0'), '#2f5bd8' from generate_series(1, ${ACCOUNTS}) n`,
    )
    for (let from = 1; from <= conversations; from += CHUNK) {
      const range = `generate_series(${from}, ${Math.min(from + CHUNK - 1, conversations)}) n`
      await run(
        `insert into contacts (account_id, id, name) select ${id('8000', accountOf('n'))}, ${id('8004', 'n')}, 'Contact ' || n from ${range}`,
      )
      await run(`
        insert into conversations (account_id, id, number, inbox_id, contact_id, contact_name, mode, status, subject, assignee_id, team_id, category, priority, last_message_number, last_message_preview, last_activity_at, created_at)
        select ${id('8000', 'a')}, ${id('9000', 'n')}, n, ${id('8003', 'a')}, ${id('8004', 'n')}, 'Contact ' || n,
               case when n % 25 < 4 then 'agent' when n % 25 = 4 then 'automated' else 'closed' end,
               case when n % 2 = 0 then 'open' else 'pending' end, 'A question about order ' || n,
               case when n % 3 > 0 then ${id('8001', '(a - 1) * 10 + 1 + n % 10')} end, ${id('8002', '(a - 1) * 4 + 1 + n % 4')},
               (array['billing', 'technical', 'sales', 'general'])[1 + n % 4], (array['urgent', 'high', 'normal', 'normal', 'low'])[1 + n % 5],
               case when a = 150 then 405 else 5 end, 'The last words of conversation ' || n,
               now() - (n % 100000) * interval '1 minute', now() - interval '90 days'
          from (select n, ${accountOf('n')} as a from ${range}) as numbered`)
      await run(`
        insert into messages (account_id, id, conversation_id, number, sender, content, inbox_id, created_at)
        select ${id('8000', 'a')}, gen_random_uuid(), ${id('9000', 'n')}, m, case when m % 2 = 1 then 'contact' else 'agent' end,
               'Message ' || m || ' of conversation ' || n || ', with as many words in it as such a message has on a common day.', ${id('8003', 'a')}, now() - (405 - m) * interval '1 minute'
          from (select n, ${accountOf('n')} as a from ${range}) as numbered, generate_series(1, case when a = 150 then 405 else 5 end) m`)
    }
    await run('set session_replication_role = origin')
    await run('vacuum (analyze) conversations')
    await run('vacuum (analyze) messages')
    await run('analyze')
  } finally {
    client.release()
  }
}
