import { administratorUrl, desk } from '@hummdesk/testkit/desk'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from './id.ts'
import { refuseOwner } from './refuse-owner.ts'
import { schemaLint } from './schema-lint.ts'

const { db, given } = await desk()
const ours = await given.account('Ours')
const theirs = await given.account('Theirs')

/** Everything below goes around the product: raw SQL by the application's own login, no filter but the database's. */
async function rawly<T>(
  accountId: string | undefined,
  work: (ask: (sql: string, values?: unknown[]) => Promise<T[]>) => Promise<void>,
): Promise<void> {
  const client = await db.app.connect()
  try {
    await client.query('begin')
    if (accountId !== undefined) await client.query("select set_config('app.account_id', $1, true)", [accountId])
    await work(async (sql, values) => (await client.query(sql, values)).rows)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const { rows: tables } = await db.migrator.query<{ name: string }>(`
  select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id'
   where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`)

const ids: { inbox: string; contact: string; conversation: string; message: string; article: string; team: string }[] =
  []

beforeAll(async () => {
  for (const world of [ours, theirs]) {
    const { inboxId } = await given.inbox(world)
    const contact = await given.contact(world)
    const account_id = world.accountId
    const [conversation, message, article, team] = [
      newId(),
      newId(),
      newId(),
      await given.team(world, { agentIds: [world.ownerId] }),
    ]
    await given.insert('contact_identities', {
      account_id,
      inbox_id: inboxId,
      external_id: 'visitor',
      contact_id: contact,
    })
    await given.insert('conversations', {
      account_id,
      id: conversation,
      number: 1,
      inbox_id: inboxId,
      contact_id: contact,
      contact_name: 'C',
      mode: 'automated',
      subject: 'S',
    })
    await given.insert('messages', {
      account_id,
      id: message,
      conversation_id: conversation,
      number: 1,
      sender: 'contact',
      content: 'Hello',
      inbox_id: inboxId,
    })
    await given.insert('privacy_settings', { account_id, keep_closed_days: 90 })
    await given.insert('erasures', { account_id, contact_id: contact, removed: '{}' })
    await given.insert('data_keys', { account_id, kid: 'd1', wrapped: 'v1' })
    await given.insert('idempotency_keys', {
      account_id,
      id: newId(),
      actor: 'agent/x',
      route: 'POST /teams',
      key: 'k',
      digest: '',
      sealed_response: 'v1',
    })
    await given.insert('articles', { account_id, id: article, title: 'T', content: 'C', language: 'en' })
    await given.insert('chunks', {
      account_id,
      id: newId(),
      article_id: article,
      position: 0,
      title: 'T',
      content: 'C',
      language: 'en',
      kind: 'k',
      embedding: `[${Array(1536).fill(0.025).join()}]`,
    })
    const judged = {
      account_id,
      id: newId(),
      conversation_id: conversation,
      message_id: message,
      confidence: 0.5,
      engine: 'built-in',
      model: 'm',
    }
    await given.insert('classifications', {
      ...judged,
      category: 'general',
      priority: 'normal',
      sentiment: 'neutral',
      language: 'en',
      reasoning: '',
    })
    await given.insert('drafts', { ...judged, content: 'D', reasoning: '' })
    await given.insert('decisions', {
      ...judged,
      kind: 'draft',
      outcome: '',
      reason: '',
      prompt_version: '',
      input_tokens: 0,
      output_tokens: 0,
      latency_ms: 0,
    })
    await given.insert('handoffs', {
      account_id,
      id: newId(),
      conversation_id: conversation,
      trigger: 'direct_request',
      reason: '',
      confidence: 1,
      deadline_at: new Date(),
    })
    await given.insert('invitations', {
      account_id,
      id: newId(),
      email: 'a@example.com',
      role: 'agent',
      expires_at: new Date(),
      invited_by: world.ownerId,
    })
    await given.role(world)
    await given.limits(world, await given.agent(world), { inboxIds: [inboxId], teamIds: [team] })
    await given.machine(world, Buffer.alloc(32))
    await given.insert('sign_in_rules', { account_id })
    await given.insert('sso_connections', { account_id, issuer: 'https://id.example.com', client_id: 'desk' })
    await given.insert('sso_identities', {
      account_id,
      issuer: 'https://id.example.com',
      subject: 's',
      user_id: world.ownerId,
    })
    await given.insert('attachments', {
      account_id,
      id: newId(),
      conversation_id: conversation,
      name: 'a.txt',
      type: 'text/plain',
      size: 1,
      storage_key: 'k',
    })
    await given.insert('storage_totals', { account_id })
    await given.insert('outbox', { account_id, type: 'conversation.new', data: '{}' })
    await given.insert('jobs', {
      account_id,
      id: newId(),
      fact_id: 1,
      name: 'n',
      queue: 'q',
      payload: '{}',
      priority: 1,
    })
    ids.push({ inbox: inboxId, contact, conversation, message, article, team })
  }
})

describe('the schema', () => {
  it('has no hole the lint knows of', async () => {
    const { rows } = await db.migrator.query<{ finding: string }>(schemaLint)
    expect(rows.map(({ finding }) => finding)).toEqual([])
  })

  it('is found out when somebody forgets a fence, a key or a grant', async () => {
    const client = await db.migrator.connect()
    try {
      await client.query('begin')
      await client.query(`
        create table forgotten (account_id uuid not null, id uuid not null, email text unique, primary key (account_id, id));
        grant all on forgotten to hummdesk_app;
        create table shared_notes (id uuid primary key);
        grant select on shared_notes to hummdesk_worker;
        create view peek as select * from messages;
        create policy careless on teams for select to hummdesk_app using (true);
        create type mood as enum ('good', 'bad');
        create function sees_all() returns bigint language sql security definer as 'select count(*) from messages';
        alter table drafts add constraint loose foreign key (account_id) references assistant_settings (account_id)`)
      const { rows } = await client.query<{ finding: string }>(schemaLint)
      const found = rows.map(({ finding }) => finding.split(':')[0])
      for (const kind of [
        'no forced row-level security',
        'no account_id and open to an application role',
        'no restrictive fence for hummdesk_app',
        'open policy for an application role',
        'view without security_invoker',
        'definer function of an owner that can log in',
        'definer function without its own search_path',
        'unique without account_id',
        'hummdesk_app may truncate, reference or trigger',
      ])
        expect(found).toContain(kind)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})

describe('the database alone', () => {
  it('knows all tenant tables of this test', () => {
    expect(tables.length).toBeGreaterThanOrEqual(20)
  })

  it.each(tables.map(({ name }) => name))('shows %s of one account only', async (table) => {
    const count = `select count(*)::int as n, count(*) filter (where account_id <> '${ours.accountId}')::int as foreign_rows from ${table}`
    const { rows } = await db.migrator.query<{ n: number }>(count)
    expect(rows[0]!.n, `the test put nothing into ${table}`).toBeGreaterThanOrEqual(2)
    await rawly<{ n: number; foreign_rows: number }>(ours.accountId, async (ask) => {
      const [row] = await ask(count)
      expect(row!.n).toBeGreaterThan(0)
      expect(row!.foreign_rows).toBe(0)
    })
  })

  it.each(tables.map(({ name }) => name))('shows nothing of %s without an account', async (table) => {
    for (const context of [undefined, '', '01890000-0000-7000-8000-00000000dead'])
      await rawly(context, async (ask) => expect(await ask(`select 1 from ${table}`)).toEqual([]))
  })

  it.each(['x', '1', `${ours.accountId}' or '1'='1`])('refuses the malformed account %s', async (context) => {
    await rawly(context, async (ask) => {
      await expect(ask('select 1 from messages')).rejects.toMatchObject({ code: '22P02' })
    })
  })

  it('lets no row be written for, or moved to, another account', async () => {
    for (const sql of [
      `insert into teams (account_id, id, name) values ('${theirs.accountId}', '${newId()}', 'Mole')`,
      `update teams set account_id = '${theirs.accountId}'`,
    ])
      await rawly(ours.accountId, async (ask) => {
        await expect(ask(sql)).rejects.toMatchObject({ code: '42501' })
      })
    await rawly(ours.accountId, async (ask) => {
      expect(
        await ask(`update conversations set subject = 'Mine now' where id = '${ids[1]!.conversation}' returning id`),
      ).toEqual([])
    })
  })

  it('lets no row point at another account, although keys see past the policies', async () => {
    const [mine, other] = ids
    for (const sql of [
      `insert into conversations (id, number, inbox_id, contact_id, contact_name, mode, subject) values ('${newId()}', 2, '${mine!.inbox}', '${other!.contact}', '', 'agent', '')`,
      `insert into messages (id, conversation_id, number, sender, content, inbox_id) values ('${newId()}', '${other!.conversation}', 9, 'contact', '', '${mine!.inbox}')`,
      `insert into chunks (id, article_id, position, title, content, language, kind, embedding) values ('${newId()}', '${other!.article}', 0, '', '', 'en', 'k', '[${Array(1536).fill(0).join()}]')`,
      `insert into team_members (team_id, user_id) values ('${other!.team}', '${ours.ownerId}')`,
      `update conversations set assignee_id = '${theirs.ownerId}' where id = '${mine!.conversation}'`,
    ])
      await rawly(ours.accountId, async (ask) => {
        await expect(ask(sql)).rejects.toMatchObject({ code: '23503' })
      })
  })

  it.each([
    'truncate messages',
    'alter table messages disable row level security',
    // The embedded database's one session may become any role; a login on a server may not.
    ...(administratorUrl ? ['set role hummdesk_migrator', 'set role hummdesk_search'] : []),
    'select * from users',
    'select * from sessions',
    'select * from letters',
    'select * from totp_factors',
    'select * from recovery_codes',
    'select * from passkeys',
    'select * from challenges',
    'select * from known_places',
    'update outbox set seq = 1',
    'delete from outbox',
    'update decisions set outcome = $$changed$$',
    'delete from decisions',
    'delete from messages',
    'update data_keys set wrapped = $$v1$$',
    'delete from data_keys',
    'select * from person_keys',
    'update audit_events set seq = 1',
    'delete from audit_events',
    'delete from idempotency_keys',
    'delete from erasures',
    'truncate audit_events',
    'select auth.note(current_account(), $$x.y$$, null, null)',
    'insert into jobs (account_id, id, fact_id, name, queue, payload, priority) values (current_account(), gen_random_uuid(), 2, $$n$$, $$q$$, $${}$$, 1)',
    'create table mine (id int)',
  ])('refuses the application: %s', async (sql) => {
    await rawly(ours.accountId, async (ask) => {
      await expect(ask(sql)).rejects.toMatchObject({ code: '42501' })
    })
  })

  it('shows the relay its three narrow tables and nothing else', async () => {
    for (const table of ['outbox', 'jobs', 'fact_heads'])
      expect((await db.relay.query(`select 1 from ${table}`)).rowCount).toBeGreaterThanOrEqual(2)
    for (const table of ['messages', 'contacts', 'conversations', 'users'])
      await expect(db.relay.query(`select 1 from ${table}`)).rejects.toMatchObject({ code: '42501' })
  })

  it('searches only with an account, and only in it', async () => {
    const vector = `[${Array(1536).fill(0.025).join()}]`
    await expect(
      db.app.query('select * from search_chunks($1, $2, $3, $4, 5)', [vector, 'k', 'hello', 'en']),
    ).rejects.toMatchObject({
      code: '42501',
    })
    await rawly<{ article_id: string }>(ours.accountId, async (ask) => {
      const found = await ask('select article_id from search_chunks($1, $2, $3, $4, 5)', [vector, 'k', 'hello', 'en'])
      expect(found).toEqual([{ article_id: ids[0]!.article }])
    })
  })

  it('lets the same mail address and team name stand in two accounts', async () => {
    await given.contact(ours, { email: 'twin@example.com' })
    await given.contact(theirs, { email: 'twin@example.com' })
    await given.team(ours, { name: 'Twins' })
    await given.team(theirs, { name: 'Twins' })
  })
})

describe('starting up', () => {
  it('accepts the application roles and refuses an owner', async () => {
    for (const pool of [db.app, db.worker, db.relay]) await refuseOwner(pool)
    await expect(refuseOwner(db.migrator)).rejects.toThrow(/hummdesk_migrator.*bypasses row-level security/)
  })
})

describe('the assistant', () => {
  const speak = (epoch: number) =>
    `insert into messages (id, conversation_id, number, sender, content, inbox_id, epoch) values ('${newId()}', '${ids[0]!.conversation}', 5, 'assistant', 'Hello', '${ids[0]!.inbox}', ${epoch})`

  it('may write while it holds the conversation', async () => {
    await rawly(ours.accountId, async (ask) => {
      await ask(speak(0))
    })
  })

  it.each([
    ['a person took over', `update conversations set mode = 'agent', epoch = 1`],
    ['the holder changed and changed back', 'update conversations set epoch = 2'],
    ['it is closed', `update conversations set mode = 'closed'`],
  ])('is refused by the table itself when %s', async (_, change) => {
    await rawly(ours.accountId, async (ask) => {
      await ask(change)
      await expect(ask(speak(0))).rejects.toMatchObject({ code: 'HD001' })
    })
  })
})
