import type { AssistantSettings } from '@hummdesk/contract/assist'
import type { Inbox } from '@hummdesk/contract/inboxes'
import type { ArticleRow } from '@hummdesk/contract/knowledge'
import type { Team } from '@hummdesk/contract/people'

/** `needs-care`: it was done, and something of it is not well. */
export type StepState = 'done' | 'to-do' | 'needs-care'

export interface Step {
  id: 'inboxes' | 'people' | 'articles' | 'assistant' | 'jobs'
  state: StepState
  /** Which of the sentences about it is true, and its number. */
  fact: string
  count: number
}

export interface SetUp {
  inboxes: readonly Pick<Inbox, 'isActive'>[]
  teams: readonly Pick<Team, 'agentIds'>[]
  articles: readonly Pick<ArticleRow, 'status' | 'indexState'>[]
  assistant: Pick<AssistantSettings, 'policy' | 'engine' | 'engines'>
  failedJobs: number
}

function inboxStep(inboxes: SetUp['inboxes']): Step {
  const count = inboxes.filter(({ isActive }) => isActive).length
  if (count > 0) return { id: 'inboxes', state: 'done', fact: 'active', count }
  const areOff = inboxes.length > 0
  return { id: 'inboxes', state: areOff ? 'needs-care' : 'to-do', fact: areOff ? 'off' : 'none', count: inboxes.length }
}

function peopleStep(teams: SetUp['teams']): Step {
  const empty = teams.filter(({ agentIds }) => agentIds.length === 0).length
  if (teams.length === 0) return { id: 'people', state: 'to-do', fact: 'none', count: 0 }
  if (empty > 0) return { id: 'people', state: 'needs-care', fact: 'empty', count: empty }
  return { id: 'people', state: 'done', fact: 'teams', count: teams.length }
}

function articleStep(articles: SetUp['articles']): Step {
  const of = (state: ArticleRow['indexState']) => articles.filter(({ indexState }) => indexState === state).length
  if (of('failed') > 0) return { id: 'articles', state: 'needs-care', fact: 'failed', count: of('failed') }
  if (of('waiting') > 0) return { id: 'articles', state: 'done', fact: 'waiting', count: of('waiting') }
  if (of('indexed') > 0) return { id: 'articles', state: 'done', fact: 'known', count: of('indexed') }
  return { id: 'articles', state: 'to-do', fact: articles.length > 0 ? 'drafts' : 'none', count: articles.length }
}

function assistantStep({ policy, engine, engines }: SetUp['assistant']): Step {
  const isThere = engines.some(({ name, isAvailable }) => name === engine && isAvailable)
  if (!isThere) return { id: 'assistant', state: 'needs-care', fact: 'engineMissing', count: 0 }
  const isDone = policy.trim() !== ''
  return { id: 'assistant', state: isDone ? 'done' : 'to-do', fact: isDone ? 'ready' : 'noPolicy', count: 0 }
}

/** The way of a newcomer, and how far they are. */
export const stepsOf = ({ inboxes, teams, articles, assistant, failedJobs }: SetUp): Step[] => [
  inboxStep(inboxes),
  peopleStep(teams),
  articleStep(articles),
  assistantStep(assistant),
  {
    id: 'jobs',
    state: failedJobs > 0 ? 'needs-care' : 'done',
    fact: failedJobs > 0 ? 'failed' : 'none',
    count: failedJobs,
  },
]
