import { PersonalData } from '@hummdesk/contract/privacy'
import { classifyMessage } from '@hummdesk/core/assist/classify-message'
import { draftReply } from '@hummdesk/core/assist/draft-reply'
import type { Engines } from '@hummdesk/core/assist/ports'
import { eraseContact } from '@hummdesk/core/privacy/erase-contact'
import { tenantOf } from '@hummdesk/database/tenant'
import { tenantTables } from '@hummdesk/testkit/every-table'
import { clearUploadsOnce } from '@hummdesk/worker/clear-uploads'
import { expireConversationsOnce } from '@hummdesk/worker/expire-conversations'
import { openEngines } from '@hummdesk/worker/open-engines'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { apiDesk } from './api.ts'
import { everythingOf, problemOf } from './calls.ts'
import { furnish, type House } from './house.ts'

const api = await apiDesk()
const { db } = api
const { app } = api.api
const log = pino({ level: 'silent' })

/** The tables that tell of a contact, and the columns in them that hold no word of theirs. */
const PERSONAL = ['contacts', 'contact_identities', 'conversations', 'messages', 'attachments', 'drafts']
const ASSISTANTS = ['classifications', 'decisions', 'handoffs']
const STRUCTURAL = new Set([
  ...['attachments.storage_key', 'attachments.type', 'drafts.engine', 'drafts.model', 'classifications.engine'],
  ...['classifications.model', 'decisions.engine', 'decisions.model', 'decisions.prompt_version', 'messages.event'],
  ...['decisions.instead_of', 'handoffs.priority'],
])
const WORD = 'zanzibar'

/** Writes a word into every text column of what tells of the house's contact, straight from the catalog. */
async function spread(house: House): Promise<string[]> {
  const places: string[] = []
  for (const { name, columns, primary } of await tenantTables(db)) {
    if (![...PERSONAL, ...ASSISTANTS].includes(name)) continue
    for (const column of columns) {
      const place = `${name}.${column.name}`
      if (
        !['text', 'jsonb'].includes(column.type) ||
        column.isGenerated ||
        column.allowed.length > 0 ||
        STRUCTURAL.has(place)
      )
        continue
      if (primary.includes(column.name)) continue
      await db.migrator.query(`alter table ${name} disable trigger user`)
      const { rowCount } = await db.migrator.query(`update ${name} set ${column.name} = $2 where account_id = $1`, [
        house.accountId,
        column.type === 'jsonb' ? `{"note": "${WORD} it is"}` : `${WORD} ${column.name}`,
      ])
      await db.migrator.query(`alter table ${name} enable trigger user`)
      if (rowCount) places.push(place)
    }
  }
  return places
}

async function furnishFully(): Promise<House> {
  const house = await furnish(api)
  const account_id = house.accountId
  const about = { account_id, conversation_id: house.conversationId }
  const judged = { ...about, message_id: house.messageId, confidence: 0.9, engine: 'built-in', model: 'rules' }
  const id = () => crypto.randomUUID()
  await api.given.insert('classifications', {
    ...judged,
    id: id(),
    category: 'general',
    priority: 'normal',
    sentiment: 'neutral',
    language: 'en',
    reasoning: 'x',
  })
  await api.given.insert('decisions', {
    ...judged,
    ...{ id: id(), kind: 'draft', outcome: 'x', reason: 'x', prompt_version: '1' },
    ...{ input_tokens: 1, output_tokens: 1, latency_ms: 1 },
  })
  return house
}

/** The tables that hold a word. A table begins a line; its further rows stand on lines of their own. */
async function holding({ accountId }: House, word = WORD): Promise<string[]> {
  const found = new Set<string>()
  let table = ''
  for (const line of (await everythingOf(db, accountId)).split('\n')) {
    table = /^(\w+): /.exec(line)?.[1] ?? table
    if (line.includes(word)) found.add(table)
  }
  return [...found]
}

const erase = (house: House, authorization: string) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/contacts/${house.contactId}/erase`,
    payload: {},
    headers: { authorization },
  })

describe('an erased contact', () => {
  it('leaves no word in any column, and a report of what went', async () => {
    const house = await furnishFully()
    const { authorization } = await api.signedIn(house, 'owner')
    const places = await spread(house)
    expect(places.length).toBeGreaterThan(12)
    const before = await holding(house)
    expect(before.length).toBeGreaterThan(6)
    const response = await erase(house, authorization)
    expect(response.statusCode, response.body).toBe(200)
    expect(await holding(house)).toEqual([])
    expect(response.json()).toMatchObject({
      contactId: house.contactId,
      ...{ conversations: 1, messages: 1, drafts: 1, opinions: 1, decisions: 1, handoffs: 1, identities: 1 },
    })
  })

  it('is erased once: the same report again, and nothing touched', async () => {
    const house = await furnishFully()
    const { authorization } = await api.signedIn(house, 'owner')
    const first = await erase(house, authorization)
    const after = await everythingOf(db, house.accountId)
    const again = await erase(house, authorization)
    expect(again.json()).toEqual(first.json())
    expect(await everythingOf(db, house.accountId)).toBe(after)
  })

  it('is not the other contacts, nor another company’s', async () => {
    const [ours, theirs] = [await furnishFully(), await furnishFully()]
    const { authorization } = await api.signedIn(ours, 'owner')
    const untouched = await everythingOf(db, theirs.accountId)
    const other = await api.given.contact(ours, { name: 'Otto', email: 'otto@example.com' })
    await erase(ours, authorization)
    expect(await everythingOf(db, theirs.accountId)).toBe(untouched)
    expect(await holding(ours, 'otto@example.com')).toEqual(['contacts'])
    const foreign = await app.inject({
      method: 'POST',
      url: `/api/v1/contacts/${theirs.contactId}/erase`,
      payload: {},
      headers: { authorization },
    })
    expect(problemOf(foreign).code).toBe('contact_not_found')
    expect(other).toBeTruthy()
  })

  it('frees the agent who held the conversation, and every count stays true', async () => {
    const house = await furnishFully()
    const { authorization } = await api.signedIn(house, 'owner')
    await erase(house, authorization)
    const { rows } = await db.migrator.query(
      'select mode, assignee_id, has_draft, closed_at is not null as closed from conversations where account_id = $1',
      [house.accountId],
    )
    expect(rows).toEqual([{ mode: 'closed', assignee_id: null, has_draft: false, closed: true }])
    const counts = await db.migrator.query('select active_count from account_users where user_id = $1', [house.agentId])
    expect(counts.rows).toEqual([{ active_count: 0 }])
  })

  it('is not erased, nor exported, in part: not by somebody who sees a part of the conversations', async () => {
    const house = await furnishFully()
    const { authorization, agentId } = await api.signedIn(house, 'admin')
    await db.migrator.query('update account_users set is_inbox_limited = true where user_id = $1', [agentId])
    await db.migrator.query('insert into member_inboxes (account_id, user_id, inbox_id) values ($1, $2, $3)', [
      house.accountId,
      agentId,
      house.inboxId,
    ])
    const before = await everythingOf(db, house.accountId)
    expect(problemOf(await erase(house, authorization)).code).toBe('forbidden')
    const url = `/api/v1/contacts/${house.contactId}/export`
    expect(problemOf(await app.inject({ url, headers: { authorization } })).code).toBe('forbidden')
    expect(await everythingOf(db, house.accountId)).toBe(before)
  })

  it('stands in the audit by id alone', async () => {
    const house = await furnishFully()
    const { authorization } = await api.signedIn(house, 'owner')
    await erase(house, authorization)
    const { rows } = await db.migrator.query<{ entry: string }>(
      "select entry from audit_events where account_id = $1 and action = 'contact.erased'",
      [house.accountId],
    )
    expect(rows).toHaveLength(1)
    expect(JSON.parse(rows[0]!.entry)).toMatchObject({ target: { kind: 'contact', id: house.contactId } })
    expect(rows[0]!.entry).not.toMatch(/carla/i)
  })

  it('lets the bytes of their files go with the next sweep', async () => {
    const house = await furnishFully()
    const { authorization } = await api.signedIn(house, 'owner')
    const key = `t/${house.accountId}/x`
    await db.migrator.query('delete from attachments where account_id = $1', [house.accountId])
    await api.given.insert('attachments', {
      account_id: house.accountId,
      ...{ id: crypto.randomUUID(), conversation_id: house.conversationId, message_id: house.messageId },
      ...{ name: 'passport.png', type: 'image/png', size: 10, state: 'ready', storage_key: key },
    })
    expect((await erase(house, authorization)).json()).toMatchObject({ files: 1 })
    const forgotten: string[] = []
    const forget = async (gone: string) => void forgotten.push(gone)
    await clearUploadsOnce({ pool: db.worker, forget, clock: () => new Date(), log })
    expect(forgotten).toContain(key)
    expect(await holding(house, 'passport')).toEqual([])
  })
})

describe('a job that thinks about a contact who is erased meanwhile', () => {
  const thinking = async (house: House): Promise<Engines> => {
    const engines = await openEngines({ anthropic: undefined, openai: undefined }, () => {})
    const meanwhile = async () => {
      const tenant = tenantOf(db.app, house.accountId)
      await tenant.write((tx) => eraseContact(tx, house.contactId))
    }
    const slow =
      <Input, Output>(work: (input: Input, signal: AbortSignal) => Promise<Output>) =>
      async (input: Input, signal: AbortSignal): Promise<Output> => {
        const thought = await work(input, signal)
        await meanwhile()
        return thought
      }
    const { builtIn } = engines
    return { ...engines, builtIn: { ...builtIn, classify: slow(builtIn.classify), compose: slow(builtIn.compose) } }
  }
  const attempt = { isLast: true, signal: AbortSignal.timeout(60_000) }

  it.each(['classify', 'draft'] as const)('%s ends cleanly and writes nothing', async (what) => {
    const house = await furnish(api)
    await db.migrator.query('delete from drafts where account_id = $1', [house.accountId])
    await db.migrator.query('update messages set content = $1 where account_id = $2', [
      `Where is my ${WORD} order?`,
      house.accountId,
    ])
    const deps = { engines: await thinking(house), clock: () => new Date() }
    const work = what === 'classify' ? classifyMessage : draftReply
    await work(tenantOf(db.worker, house.accountId), deps, house.messageId, attempt)
    expect(await holding(house)).toEqual([])
  })
})

describe('an export', () => {
  it('holds everything there is, is written down, and is empty of words after the erasure', async () => {
    const house = await furnishFully()
    const { authorization } = await api.signedIn(house, 'owner')
    await spread(house)
    const get = async () => {
      const response = await app.inject({
        url: `/api/v1/contacts/${house.contactId}/export`,
        headers: { authorization },
      })
      expect(response.statusCode, response.body).toBe(200)
      return response
    }
    const full = await get()
    const data = PersonalData.parse(full.json())
    expect(data.contact).toMatchObject({ id: house.contactId, name: `${WORD} name`, email: `${WORD} email` })
    expect(data.conversations[0]).toMatchObject({
      subject: `${WORD} subject`,
      messages: [{ content: `${WORD} content` }],
      opinions: [{ reasoning: `${WORD} reasoning` }],
      drafts: [{ content: `${WORD} content` }],
      handoffs: [{ reason: `${WORD} reason`, context: { note: `${WORD} it is` } }],
    })
    await erase(house, authorization)
    expect((await get()).body).not.toContain(WORD)
    const { rowCount } = await db.migrator.query(
      "select 1 from audit_events where account_id = $1 and action = 'contact.exported'",
      [house.accountId],
    )
    expect(rowCount).toBe(2)
  })
})

describe('a company that keeps closed conversations for ninety days', () => {
  const day = 86_400_000
  it('has them erased on the ninety-first, and no others', async () => {
    const [ours, keepsAll] = [await furnishFully(), await furnishFully()]
    const { authorization } = await api.signedIn(ours, 'owner')
    const set = await app.inject({
      method: 'PATCH',
      url: '/api/v1/privacy',
      payload: { keepClosedDays: 90 },
      headers: { authorization },
    })
    expect(set.json()).toEqual({ keepClosedDays: 90 })
    await spread(ours)
    const closedAt = new Date('2026-01-01T12:00:00Z')
    await db.migrator.query("update conversations set mode = 'closed', closed_at = $1", [closedAt])
    const sweepAt = (days: number) =>
      expireConversationsOnce({ pool: db.worker, clock: () => new Date(closedAt.getTime() + days * day), log })

    expect(await sweepAt(90)).toBe(0)
    const kept = await everythingOf(db, keepsAll.accountId)
    expect(await sweepAt(90.01)).toBe(1)
    expect(await sweepAt(400)).toBe(0)
    expect(await holding(ours)).toEqual(['contacts'])
    expect(await everythingOf(db, keepsAll.accountId)).toBe(kept)
    const { rows } = await db.migrator.query<{ entry: string }>(
      "select entry from audit_events where account_id = $1 and action = 'conversation.erased'",
      [ours.accountId],
    )
    expect(rows.map(({ entry }) => JSON.parse(entry))).toMatchObject([
      { actor: { kind: 'system', id: null }, target: { kind: 'conversation', id: ours.conversationId } },
    ])
  })

  it('says so in whole days, ten years at most', async () => {
    const house = await furnish(api)
    const { authorization } = await api.signedIn(house, 'owner')
    for (const keepClosedDays of [0, -1, 1.5, 3651, '90', undefined])
      expect(
        problemOf(
          await app.inject({
            method: 'PATCH',
            url: '/api/v1/privacy',
            payload: { keepClosedDays },
            headers: { authorization },
          }),
        ),
      ).toMatchObject({ code: 'invalid_request', errors: [{ at: 'body.keepClosedDays' }] })
  })
})
