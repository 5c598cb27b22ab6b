import type { FactType, LiveFact } from '@hummdesk/contract/facts'
import type { ArticleRow } from '@hummdesk/contract/knowledge'
import { withPresence } from '@hummdesk/shell/people/apply-presence'
import { meQuery } from '@hummdesk/shell/people/me-query'
import type { EntryKey, QueryCache } from '@pinia/colada'
import { apiKeysQuery, rolesQuery } from './access/queries.ts'
import { withIndex, withIndexInList } from './articles/apply-index.ts'
import { articleQuery, articlesKey } from './articles/queries.ts'
import { assistantQuery } from './assistant/queries.ts'
import { change } from './facts/change.ts'
import { inboxesQuery } from './inboxes/queries.ts'
import { agentsQuery, invitationsQuery, teamsQuery } from './people/queries.ts'

type Apply = (cache: QueryCache, fact: LiveFact) => void

/** What is on the screen is read again, what is not when it is next wanted. A failure shows where it is shown. */
function readAgain(cache: QueryCache, ...keys: EntryKey[]): void {
  for (const key of keys) cache.invalidateQueries({ key }).catch(() => {})
}

function meet(cache: QueryCache, fact: LiveFact): void {
  change(cache, agentsQuery.key, (agents) => withPresence(agents, fact))
}

/** An answer that is under way may be older than the fact, so it is asked for again. */
function learn(cache: QueryCache, fact: LiveFact): void {
  const { article } = fact
  if (!article) {
    readAgain(cache, articlesKey)
    return
  }
  for (const entry of cache.getEntries({ key: articlesKey })) {
    if (entry.asyncStatus.value === 'loading') cache.invalidateQueries({ key: entry.key, exact: true }).catch(() => {})
  }
  change(cache, articleQuery(article.id).key, (held) => withIndex(held, fact))
  for (const { key, stale } of cache.getEntries({ key: [...articlesKey, 'list'] })) {
    const rows = cache.getQueryData<ArticleRow[]>(key)
    if (rows && !stale) cache.setQueryData(key, withIndexInList(rows, fact))
  }
}

/** Published or withdrawn: a row may come into a list or leave it, and a status changes. */
const shelve: Apply = (cache) => readAgain(cache, articlesKey)

const nouns = {
  teams: [teamsQuery.key, agentsQuery.key],
  agents: [agentsQuery.key, teamsQuery.key, invitationsQuery.key, meQuery.key],
  inboxes: [inboxesQuery.key],
  assistant: [assistantQuery.key],
  articles: [articlesKey],
  roles: [rolesQuery.key, agentsQuery.key, meQuery.key],
  keys: [apiKeysQuery.key, agentsQuery.key],
} satisfies Record<NonNullable<LiveFact['noun']>, readonly EntryKey[]>

const settings: Apply = (cache, { noun }) => {
  if (noun) readAgain(cache, ...nouns[noun])
}

/** Nothing of it is shown in this app. */
const ignore: Apply = () => {}

/** What a fact changes in what is shown here. */
const apply: { [T in FactType]: Apply } = {
  'conversation.new': ignore,
  'conversation.assigned': ignore,
  'conversation.updated': ignore,
  'conversation.closed': ignore,
  'message.received': ignore,
  'message.sent': ignore,
  'assistant.classified': ignore,
  'draft.requested': ignore,
  'draft.suggested': ignore,
  'draft.settled': ignore,
  'handoff.requested': ignore,
  'handoff.prepared': ignore,
  'handoff.queued': ignore,
  'handoff.overdue': ignore,
  'handoff.accepted': ignore,
  'handoff.returned': ignore,
  'article.published': shelve,
  'article.indexed': learn,
  'article.withdrawn': shelve,
  'agent.presence': meet,
  'agent.changed': (cache) => readAgain(cache, agentsQuery.key, meQuery.key),
  'agent.invited': (cache) => readAgain(cache, invitationsQuery.key),
  'settings.changed': settings,
}

export const applyFact: Apply = (cache, fact) => apply[fact.type](cache, fact)
