import type { Source } from '@hummdesk/contract/assist'
import type { Composed, Opinion, Passage } from './ports.ts'

/** An online member of a team that takes the category; a team without one comes once, with nulls. */
export interface RouteOption {
  teamId: string
  agentId: string | null
  activeCount: number | null
  maxActive: number | null
}
export interface Route {
  teamId: string | null
  agentId: string | null
}

const byNumberThenId = (one: [number, string], other: [number, string]): number =>
  one[0] - other[0] || (one[1] < other[1] ? -1 : 1)

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)

/** How full a team is: what its online members hold, of what they may hold. Nobody online is as full as can be. */
const utilisation = (members: RouteOption[]): number => {
  const capacity = sum(members.map(({ maxActive }) => maxActive ?? 0))
  return capacity === 0 ? Number.POSITIVE_INFINITY : sum(members.map(({ activeCount }) => activeCount ?? 0)) / capacity
}

/** The least used team, and in it the least loaded agent who has room. Equals are told apart by id, so the answer is one. */
export function suggestRoute(options: readonly RouteOption[]): Route {
  const [team] = [...Map.groupBy(options, ({ teamId }) => teamId)].sort((one, other) =>
    byNumberThenId([utilisation(one[1]), one[0]], [utilisation(other[1]), other[0]]),
  )
  if (!team) return { teamId: null, agentId: null }
  const [teamId, members] = team
  const [agent] = members
    .flatMap(({ agentId, activeCount, maxActive }): [number, string][] =>
      agentId !== null && activeCount !== null && maxActive !== null && activeCount < maxActive
        ? [[activeCount / maxActive, agentId]]
        : [],
    )
    .sort(byNumberThenId)
  return { teamId, agentId: agent?.[1] ?? null }
}

/** Somebody online whom an agent handed a conversation to: by name, or with their team. */
export interface AskedOption {
  agentId: string
  activeCount: number
  maxActive: number
  isNamed: boolean
}

/** Who was named, if they have room; else the least loaded of the team who has. */
export function chooseAsked(options: readonly AskedOption[]): string | null {
  const load = ({ activeCount, maxActive, isNamed }: AskedOption) => (isNamed ? -1 : activeCount / maxActive)
  const [first] = options
    .filter(({ activeCount, maxActive }) => activeCount < maxActive)
    .toSorted((one, other) => byNumberThenId([load(one), one.agentId], [load(other), other.agentId]))
  return first?.agentId ?? null
}

/** Why a person should take this whatever an article says; undefined when the assistant may try. */
export function whyPersonFirst({ priority, sentiment }: Pick<Opinion, 'priority' | 'sentiment'>): string | undefined {
  if (priority === 'urgent') return 'Urgent: a person should look at this at once.'
  if (sentiment === 'angry') return 'The customer is angry: a person should answer.'
  return undefined
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>()[\]"']+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/giu
// Telephone, account and order numbers: six digits or more, however they are spaced.
const LONG_NUMBER = /\d(?:[\s().\-/]?\d){5,}/gu
const SPACING = /[\s().\-/]/gu

/** Whether a text names an address the company did not write, or a long number nobody did. */
function isInvented(content: string, companys: string, customers: string): boolean {
  const addresses = (content.match(ADDRESS) ?? []).map((address) => address.replace(/[.,;:!?]+$/u, ''))
  const numbers = (content.match(LONG_NUMBER) ?? []).map((number) => number.replace(SPACING, ''))
  const digits = `${companys}\n${customers}`.replace(SPACING, '')
  return addresses.some((address) => !companys.includes(address)) || numbers.some((number) => !digits.includes(number))
}

// A greeting or a thank-you needs no article. Anything with a figure in it, or longer, is a claim and does.
const LONGEST_SMALL_TALK = 400
const isSmallTalk = (content: string): boolean => content.length <= LONGEST_SMALL_TALK && !/\d/.test(content)
// The assistant may be friendly twice; a third time in a row it is going in circles.
const MOST_UNSOURCED = 2

export interface Setting {
  /** The customer's message. */
  content: string
  passages: readonly Passage[]
  policy: string
  answerThreshold: number
  /** The assistant's last answers without a source, counted back from now. */
  unsourcedInRow: number
}

/** Why this must not go to the customer by itself, in words an agent reads; undefined when it may. */
export function whyNotAnswer(composed: Composed, setting: Setting): string | undefined {
  if (composed.confidence < setting.answerThreshold) {
    const found = setting.passages.length === 0 ? 'No article answers this' : 'The articles found may not answer this'
    return `${found} (${percent(composed.confidence)} sure, ${percent(setting.answerThreshold)} needed).`
  }
  const sources = usedPassages(composed, setting.passages)
  const companys = [setting.policy, ...setting.passages.map(({ content }) => content)].join('\n')
  if (isInvented(composed.content, companys, setting.content))
    return 'The answer names an address or a number that no article holds.'
  if (sources.length > 0) return undefined
  if (!isSmallTalk(composed.content)) return 'The answer leans on no article.'
  if (setting.unsourcedInRow >= MOST_UNSOURCED) return 'The conversation goes in circles.'
  return undefined
}

/** What the engine says it used, of what it was given: never anything else. */
export const usedPassages = ({ usedArticleIds }: Composed, passages: readonly Passage[]): Passage[] =>
  passages.filter(({ articleId }) => usedArticleIds.includes(articleId))

// Without a source it is a polite question back, whatever the engine thinks of it.
const UNGROUNDED = 0.3

/** How sure a draft is: what leans on no article is never surer than that. */
export const groundedConfidence = (composed: Composed, passages: readonly Passage[]): number =>
  usedPassages(composed, passages).length > 0 ? composed.confidence : Math.min(composed.confidence, UNGROUNDED)

const LONGEST_REPLY = 10_000

/** What makes an engine's text unfit to store or send; undefined for what can be used. */
export function whyUnusable(content: string): string | undefined {
  if (content.trim() === '') return 'An empty reply'
  if (content.length > LONGEST_REPLY) return `A reply of ${content.length} characters`
  if (content.includes('\u0000') || !content.isWellFormed()) return 'A reply that cannot be stored'
  return undefined
}

const LONGEST_EXCERPT = 240

/** The beginning of a passage as plain words, cut between two of them. */
export function excerptOf(markdown: string): string {
  const plain = markdown
    .slice(0, LONGEST_EXCERPT * 4)
    .replace(/^\s*(?:#{1,6}|[-*+>]|\d{1,3}[.)])\s+/gmu, '')
    .replace(/[*_`]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  if (plain.length <= LONGEST_EXCERPT) return plain
  const cut = plain.slice(0, LONGEST_EXCERPT)
  const space = cut.lastIndexOf(' ')
  return `${(space > 0 ? cut.slice(0, space) : cut).toWellFormed().replace(/\uFFFD$/u, '')}…`
}

export const sourceOf = ({ articleId, title, relevance, content }: Passage): Source => ({
  articleId,
  title,
  relevance,
  excerpt: excerptOf(content),
})
