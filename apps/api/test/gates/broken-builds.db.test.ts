import { statements } from '@hummdesk/database/statement'
import { allStatements } from '@hummdesk/testkit/all-statements'
import { wiretap } from '@hummdesk/testkit/wiretap'
import { job } from '@hummdesk/worker/job'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { apiDesk } from '../api.ts'
import { type Called, call, calls, credential } from '../calls.ts'
import { socketsOf } from '../sockets.ts'
import { brokenApi, type Fault } from './broken-api.ts'
import { leaks, markedHouse } from './canaries.ts'
import { databaseAlone } from './database-alone.ts'
import { dropFences, filtersAlone } from './filters-alone.ts'
import { type Findings, findings } from './findings.ts'
import { fuzz } from './fuzz.ts'
import { tenantJobs } from './tenant-jobs.ts'
import { byCursor, bySelector, companiesOf, inBoth, inPath } from './tenant-matrix.ts'
import { tenantSockets } from './tenant-sockets.ts'

const desk = await apiDesk()
const { db } = desk
const companies = await companiesOf(desk)
const named = (wanted: string): Called => {
  const called = calls.find(({ name }) => name === wanted)
  if (!called) throw new Error(`${wanted} is gone: break another`)
  return called
}

// A second database, without fences; two of its statements can lose their filter at the driver.
const open = await apiDesk()
const isBroken = { now: false }
wiretap(open.db.app, {
  rewrite: ({ name, text }) =>
    isBroken.now && /^(conversations\.conversation|knowledge\.list_articles)$/.test(name)
      ? text.replaceAll(/\b(?:\w+\.)?account_id = (\$\d+)/g, '$1::uuid is not null')
      : text,
})
await dropFences(open.db)

/** What a proof says of a build. */
async function told(prove: (found: Findings) => Promise<unknown>): Promise<string> {
  const found = findings()
  await prove(found)
  return found.faults.join('\n')
}

describe('S1 tells of', () => {
  const takesBody: Fault[] = [
    {
      file: 'serve.ts',
      find: 'schema.safeParse(data)',
      put: '(schema instanceof z.ZodObject ? schema.loose() : schema).safeParse(data)',
    },
    {
      file: 'serve.ts',
      find: 'tenantFor(pool, asked.caller)',
      put: 'tenantFor(pool, { ...asked.caller, accountId: Object(asked.body).accountId ?? asked.caller.accountId })',
    },
  ]
  it('a route that takes its company from the body', async () => {
    const api = await brokenApi(desk, ...takesBody)
    const faults = await told((found) => bySelector({ api, companies, found }, named('updateAssistant')))
    expect(faults).toMatch(/not refused at body\.accountId/)
    expect(faults).toMatch(/leaves the other company as it was: it changed/)
  })

  it('a route that takes its company from a header', async () => {
    const api = await brokenApi(desk, {
      file: 'serve.ts',
      find: 'tenantFor(pool, asked.caller)',
      put: "tenantFor(pool, { ...asked.caller, accountId: String(request.headers['x-account-id'] ?? asked.caller.accountId) })",
    })
    const faults = await told((found) => bySelector({ api, companies, found }, named('getAssistant')))
    expect(faults).toBe('')
    await db.migrator.query("update assistant_settings set policy = 'Another.' where account_id = $1", [
      companies.theirs.accountId,
    ])
    expect(await told((found) => bySelector({ api, companies, found }, named('getAssistant')))).toMatch(
      /headers that name another company/,
    )
  })

  it('an id of another company that is told from an id of nobody', async () => {
    const api = await brokenApi(
      desk,
      {
        file: 'serve.ts',
        find: 'if (answer === undefined) throw new Problem(notFound)',
        put: "if (answer === undefined) throw new Problem(isTheirs(params) ? 'forbidden' : notFound)",
      },
      {
        file: 'serve.ts',
        find: 'const NOTHING =',
        put: `const isTheirs = (params: unknown): boolean =>
        String(Object(params).id) === '${companies.theirs.conversationId}'
const NOTHING =`,
      },
    )
    const faults = await told((found) => inPath({ api, companies, found }, named('getConversation')))
    expect(faults).toMatch(/with another company's id: answered 403/)
  })

  it('a cursor that is bound to no company', async () => {
    const api = await brokenApi(desk, { file: 'paging.ts', find: 'caller?.accountId, ', put: '' })
    const faults = await told((found) => byCursor({ api, companies, found }, named('listConversations')))
    expect(faults).toMatch(/with another company's cursor: answered 200/)
  })

  it('a memory whose key lacks the company', async () => {
    const api = await brokenApi(desk, {
      file: 'admission.ts',
      find: `/\${accountId}\`,\n      async (bearer)`,
      put: '`,\n      async (bearer)',
    })
    expect(await told((found) => inBoth({ api, companies, found }))).toMatch(/an admin there, an agent here: came to/)
  })

  it.each([
    [
      'every room whose name begins alike',
      "void socket.join([...rooms, ...[...io.of('/').adapter.rooms.keys()].filter((name) => name.startsWith('account/'))])",
      /joined/,
    ],
    ['the room a handshake names', 'void socket.join([...rooms, ...said])', /joined/],
  ])('a socket that joins %s', async (_, put, expected) => {
    const api = await brokenApi(
      desk,
      { file: 'realtime.ts', find: 'void socket.join(rooms)', put },
      {
        file: 'realtime.ts',
        find: 'const { caller, rooms } = socket.data\n',
        put: 'const { caller, rooms } = socket.data\n    const said = [socket.handshake.auth.rooms ?? []].flat()\n',
      },
    )
    const sockets = await socketsOf(api.api.app)
    expect(await told((found) => tenantSockets({ api, companies, found, sockets }))).toMatch(expected)
  })

  it('a job that trusts its payload', async () => {
    const trusting = job({
      name: 'classify-message',
      queue: 'ai-classification',
      payload: z.looseObject({ messageId: z.uuid(), accountId: z.uuid().optional() }),
      attempts: 1,
      backoffMs: 1,
      run: ({ messageId }) => db.migrator.query("update messages set content = 'Mine' where id = $1", [messageId]),
    })
    const jobs = new Map([[trusting.name, trusting]])
    const faults = await told((found) =>
      tenantJobs({ api: desk, companies, found, jobs, queues: { add: async () => {} } }),
    )
    expect(faults).toMatch(/with another company's ids: did something/)
    expect(faults).toMatch(/with accountId in its payload: was worked/)
    expect(faults).toMatch(/with no account, where it is queued: was queued/)
  })
})

describe('S3 tells of', () => {
  /** Breaks the database, proves, and mends it again. */
  const brokenBy = async (breaking: string, mending: string): Promise<string> => {
    await db.migrator.query(breaking)
    try {
      return await told((found) => databaseAlone({ db, companies, found }))
    } finally {
      await db.migrator.query(mending)
    }
  }

  it('a table without its fence', async () => {
    const faults = await brokenBy(
      'alter table articles disable row level security',
      'alter table articles enable row level security',
    )
    expect(faults).toMatch(/app: select of articles with no account: 1 rows/)
    expect(faults).not.toMatch(/messages/)
  })

  it('a careless policy where the fence was dropped', async () => {
    const faults = await brokenBy(
      'drop policy tenant_fence on drafts; create policy careless on drafts for select to hummdesk_worker using (true)',
      `drop policy careless on drafts; create policy tenant_fence on drafts as restrictive for all to hummdesk_app, hummdesk_worker
        using ((account_id = (select current_account()))) with check ((account_id = (select current_account())))`,
    )
    expect(faults).toMatch(/worker: select of drafts with our account: 1 rows/)
  })
})

describe('with the fences gone,', () => {
  it('S3 tells of one statement without its filter', async () => {
    const others = await companiesOf(open)
    const all = await allStatements()
    const replayed = all
      .filter(({ name }) => name === 'conversations.row' || name === 'conversations.mark_read')
      .map((statement) => ({
        ...statement,
        text: statement.text.replace(/\b(?:c\.)?account_id = \$(\d+)/, '$$$1::uuid is not null'),
      }))
    expect(replayed.length).toBeGreaterThan(0)
    expect(statements().length).toBeGreaterThan(100)
    const faults = await told((found) =>
      filtersAlone({
        ...{ api: open, accountId: others.ours.accountId, foreignIds: others.theirIds, heard: [], found, replayed },
      }),
    )
    expect(faults).toMatch(/conversations\.row under another account: came to/)
  })

  it('S1 and S2 tell of it too, at the edge', async () => {
    const [ours, theirs] = [await markedHouse(open), await markedHouse(open)]
    isBroken.now = true
    const others = { ours, theirs, theirIds: [theirs.conversationId] }
    const seen = await told((found) => inPath({ api: open, companies: others, found }, named('getConversation')))
    const list = named('listArticles')
    const authorization = await credential(open.db, ours, list.endpoint)
    const { body } = await call(open, list, ours, { authorization, query: {} })
    expect([seen, ...leaks([{ what: 'the list', to: ours, text: body }], [ours, theirs])].join('\n')).toMatch(
      /the list holds .* of another company/,
    )
    expect(seen).toMatch(/answered 200/)
  })
})

describe('S10 tells of', () => {
  it('a query that is not looked at', async () => {
    const api = await brokenApi(desk, {
      file: 'serve.ts',
      find: 'if (!error) return { value }',
      put: "if (!error) return { value }\n        if (httpPart === 'querystring') return { value: data }",
    })
    const { fault } = await fuzz(api, named('listMessages'), { seed: 1, rounds: 200 })
    expect(fault).toMatch(/500/)
  })

  it('a refusal that names no place', async () => {
    const api = await brokenApi(desk, {
      file: 'validation.ts',
      find: 'const at = [part, ...issue.path.map(String)]',
      put: "const at = ['somewhere']",
    })
    const { fault } = await fuzz(api, named('createTeam'), { seed: 1, rounds: 100 })
    expect(fault).toMatch(/a fault without a place/)
  })
})
