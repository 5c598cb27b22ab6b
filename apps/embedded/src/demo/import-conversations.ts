import type { Source } from '@hummdesk/contract/assist'
import {
  importConversation,
  type PastConversation,
  type PastMessage,
} from '@hummdesk/core/conversations/import-conversation'
import type { Tenant } from '@hummdesk/database/tenant'
import { directRequest } from '@hummdesk/handoff'
import type { ArticleFile, ToldConversation } from './company-files.ts'

type Ids = ReadonlyMap<string, string>

export interface Surroundings {
  inboxId: string
  agentIds: Ids
  teamIds: Ids
  articleIds: Ids
  articles: readonly ArticleFile[]
  now: Date
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const EXCERPT = 240
const RELEVANCE = 0.86

/** A file that names what is not there is a mistake in the file. */
function idOf(ids: Ids, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`There is no ${key} in this company`)
  return id
}

function sourceOf(key: string, { articleIds, articles }: Surroundings): Source {
  const article = articles.find((known) => known.key === key)
  if (!article) throw new Error(`There is no article ${key}`)
  const excerpt = article.content
    .replaceAll(/[#*`>]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, EXCERPT)
  return { articleId: idOf(articleIds, key), title: article.title, relevance: RELEVANCE, excerpt }
}

/** Each message so many minutes after the one before, the first so many days ago, none later than now. */
function messagesOf(told: ToldConversation, around: Surroundings): PastMessage[] {
  let at = around.now.getTime() - told.daysAgo * DAY_MS
  return told.messages.map(({ sender, agent, content, kind, event, sources = [], minutesAfter }) => {
    at = Math.min(at + minutesAfter * MINUTE_MS, around.now.getTime())
    return {
      sender,
      content,
      at: new Date(at),
      ...(agent !== undefined && { agentId: idOf(around.agentIds, agent) }),
      ...(kind && { kind }),
      ...(event && { event }),
      sources: sources.map((key) => sourceOf(key, around)),
    }
  })
}

function handoffOf({ messages, confidence }: ToldConversation): PastConversation['handoff'] {
  const at = messages.findIndex(({ event }) => event === 'handoff_requested')
  if (at < 0) return null
  const asked = messages.slice(0, at).findLast(({ sender }) => sender === 'contact')
  const wish = asked && directRequest(asked.content)
  return wish?.triggered
    ? { trigger: 'direct_request', reason: wish.reason, confidence: wish.confidence }
    : { trigger: 'low_confidence', reason: 'The articles did not answer this.', confidence: Math.min(confidence, 0.5) }
}

function pastOf(told: ToldConversation, externalId: string, around: Surroundings): PastConversation {
  const [first, ...rest] = messagesOf(told, around)
  if (!first) throw new Error(`${told.subject} has no messages`)
  const { contact, subject, mode, status, category, priority, sentiment, language, confidence, reasoning } = told
  return {
    externalId,
    inboxId: around.inboxId,
    contact,
    subject,
    mode,
    status,
    assigneeId: told.assignee === null ? null : idOf(around.agentIds, told.assignee),
    teamId: told.team === null ? null : idOf(around.teamIds, told.team),
    messages: [first, ...rest],
    classification: {
      category,
      priority,
      sentiment,
      language,
      confidence,
      reasoning,
      engine: 'built-in',
      model: 'demo',
    },
    handoff: handoffOf(told),
  }
}

/** The company's past, oldest first, so that the numbers people see rise with time. */
export async function importConversations(
  tenant: Tenant,
  told: readonly ToldConversation[],
  around: Surroundings,
): Promise<void> {
  const inOrder = told.toSorted((one, other) => other.daysAgo - one.daysAgo)
  await tenant.write(async (tx) => {
    for (const [index, one] of inOrder.entries()) await importConversation(tx, pastOf(one, `demo-${index + 1}`, around))
  })
}
