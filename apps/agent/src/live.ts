import type { FactType, LiveFact } from '@hummdesk/contract/facts'
import { signedIn } from '@hummdesk/shell/api'
import { withPresence } from '@hummdesk/shell/people/apply-presence'
import { meQuery } from '@hummdesk/shell/people/me-query'
import type { QueryCache } from '@pinia/colada'
import { withDraft } from './assist/apply-draft.ts'
import { draftQuery } from './assist/queries.ts'
import { useWriting } from './assist/writing.store.ts'
import { conversationOf, recount, withFact } from './conversations/apply.ts'
import { countAgain } from './conversations/count-again.ts'
import { conversationQuery, countsQuery, knownRow, showRow } from './conversations/queries.ts'
import { handoffQuery } from './details/queries.ts'
import { change } from './facts/change.ts'
import { agentsQuery, teamsQuery } from './people/queries.ts'
import { withMessage } from './thread/apply-message.ts'
import { messagesQuery } from './thread/queries.ts'

type Apply = (cache: QueryCache, fact: LiveFact) => void

/** Puts everything a fact carries of a conversation where it is shown. */
function tell(cache: QueryCache, fact: LiveFact): void {
  const id = conversationOf(fact)
  if (!id) return
  const { message, draft, conversation } = fact
  change(cache, conversationQuery(id).key, (shown) => withFact(shown, fact))
  if (conversation) showRow(cache, conversation)
  if (message) change(cache, messagesQuery(id).key, (page) => withMessage(page, message))
  if (draft) change(cache, draftQuery(id).key, (waiting) => withDraft(waiting, draft))
}

/** As `tell`, for facts that may bring a conversation into a view or out of one. */
function move(cache: QueryCache, fact: LiveFact): void {
  const { conversation } = fact
  if (conversation) {
    const isNew = fact.type === 'conversation.new'
    const known = knownRow(cache, conversation.id)
    // A row that is known is counted on from there when it is shown; a new one begins here.
    if (isNew) {
      const first = known ?? conversation
      change(cache, countsQuery.key, (counts) => recount(counts, undefined, first, signedIn().agentId))
    }
    countAgain(cache, isNew || known ? 'soon' : 'now')
  }
  tell(cache, fact)
}

function begin(cache: QueryCache, fact: LiveFact): void {
  const id = conversationOf(fact)
  if (id) useWriting().begin(id)
  tell(cache, fact)
}

function end(cache: QueryCache, fact: LiveFact): void {
  const id = conversationOf(fact)
  if (id) useWriting().end(id)
  tell(cache, fact)
}

/** What the panel shows of a hand-off beyond its row is too large for a fact. */
function prepared(cache: QueryCache, fact: LiveFact): void {
  tell(cache, fact)
  const { handoff } = fact
  if (handoff) cache.invalidateQueries({ key: handoffQuery(handoff.id).key, exact: true }).catch(() => {})
}

function meet(cache: QueryCache, fact: LiveFact): void {
  const { agent } = fact
  change(cache, agentsQuery.key, (agents) => withPresence(agents, fact))
  change(cache, meQuery.key, (me) => (me.agentId === agent?.id ? { ...me, presence: agent.presence } : me))
}

/** Settings change a few times a day: what shows them is read again. */
function settings(cache: QueryCache, { noun }: LiveFact): void {
  const queries =
    noun === 'agents' || noun === 'roles' || noun === 'keys'
      ? [agentsQuery, meQuery]
      : noun === 'teams'
        ? [teamsQuery, agentsQuery]
        : []
  for (const { key } of queries) cache.invalidateQueries({ key, exact: true }).catch(() => {})
}

/** Nothing of it is shown in this app. */
const ignore: Apply = () => {}

/** What a fact changes in what is shown. Two hundred agents must not fetch a list again for every message. */
const apply: { [T in FactType]: Apply } = {
  'conversation.new': move,
  'conversation.assigned': move,
  'conversation.updated': move,
  'conversation.closed': move,
  'message.received': tell,
  'message.sent': tell,
  'assistant.classified': tell,
  'draft.requested': begin,
  'draft.suggested': end,
  'draft.settled': tell,
  'handoff.requested': move,
  'handoff.prepared': prepared,
  'handoff.queued': move,
  'handoff.overdue': move,
  'handoff.accepted': move,
  'handoff.returned': move,
  'article.published': ignore,
  'article.indexed': ignore,
  'article.withdrawn': ignore,
  'agent.changed': ignore,
  'agent.presence': meet,
  'agent.invited': ignore,
  'settings.changed': settings,
}

export const applyFact: Apply = (cache, fact) => apply[fact.type](cache, fact)
