import { randomBytes } from 'node:crypto'
import { createArticle } from '@hummdesk/core/knowledge/create-article'
import { publishArticle } from '@hummdesk/core/knowledge/publish-article'
import { fillEveryTable } from '@hummdesk/testkit/fill-every-table'
import { markEveryColumn } from '@hummdesk/testkit/mark-every-column'
import type { Api } from '../api.ts'
import { furnish, type House } from '../house.ts'

/** A company whose every text, in every column there is, tells whose it is. */
export interface Marked extends House {
  mark: string
}

/** Columns without a canary, and why. */
const exempt = new Map([
  ['inboxes.key', 'public, and the way into the widget'],
  ['inboxes.accent', 'a colour'],
  ['chunks.kind', 'the name of the engine that made the vector'],
  ['outbox.type', 'the name of a fact'],
  ['outbox.data', 'ids only: looked through below'],
  ['jobs.name', 'the name of a job'],
  ['jobs.queue', 'the name of a queue'],
  ['jobs.payload', 'ids only: looked through below'],
  ['messages.event', 'the name of an event'],
  ['erasures.removed', 'how many of what, numbers alone'],
])
const source = (mark: string): string =>
  `jsonb_build_array(jsonb_build_object('articleId', gen_random_uuid(), 'title', '${mark}', 'relevance', 1, 'excerpt', '${mark}'))`
const written = (value: object): string => `'${JSON.stringify(value)}'::jsonb`
const expressions = {
  'messages.sources': source,
  'drafts.sources': source,
  'handoffs.context': (mark: string) =>
    written({
      createdAt: '2026-03-01T12:00:00.000Z',
      summary: mark,
      sentiment: { score: 0.5, language: 'en' },
      entities: [{ type: 'name', value: mark }],
      conversation: [{ speaker: 'user', message: mark, timestamp: '2026-03-01T12:00:00.000Z' }],
      truncated: null,
    }),
  'audit_events.entry': (mark: string) =>
    `jsonb_set(entry::jsonb || '{"note": "${mark}"}', '{actor,name}', '"${mark}"')::text`,
}

export async function markedHouse(api: Api): Promise<Marked> {
  const mark = `ca0a${randomBytes(5).toString('hex')}`
  const house = await furnish(api)
  const faults = [
    ...(await fillEveryTable(api.db, house)),
    ...(await markEveryColumn(api.db, { accountId: house.accountId, mark, exempt, expressions })),
  ]
  if (faults.length > 0) throw new Error(`${faults.join('\n')}\nSay in canaries.ts how, or why not.`)
  // What the assistant answers from, with a mark in title and text.
  await house.tenant.write(async (tx) => {
    const { id } = await createArticle(tx, {
      title: `How parcels travel ${mark}aaa`,
      content: `Zebra parcels travel by submarine every Tuesday afternoon. ${mark}aab`,
      language: 'en',
    })
    await publishArticle(tx, id)
  })
  await api.db.migrator.query("update assistant_settings set engine = 'anthropic' where account_id = $1", [
    house.accountId,
  ])
  return { ...house, mark }
}

/** One thing that left the product, and whom it reached. `undefined`: nobody's in particular, so no mark may be in it. */
export interface Sent {
  what: string
  to: Marked | undefined
  text: string
}

/** Where somebody's mark is that should not be. */
export function leaks(sent: readonly Sent[], houses: readonly Marked[]): string[] {
  return sent.flatMap(({ what, to, text }) =>
    houses.flatMap((house) => {
      if (house === to) return []
      const at = text.indexOf(house.mark)
      return at < 0 ? [] : [`${what} holds ${text.slice(Math.max(0, at - 120), at + 40)} of another company`]
    }),
  )
}
