import type { Compose, Composed, ComposeInput, Passage } from '@hummdesk/core/assist/ports'
import { soughtIn } from './coverage.ts'
import { detectLanguage } from './detect-language.ts'
import { excerptOf } from './excerpt.ts'
import { asksForOwnData } from './own-data.ts'
import { type Phrases, phrases } from './phrases.ts'
import { type SmallTalk, smallTalkOf } from './small-talk.ts'
import { surenessOf } from './sureness.ts'

export const composeVersion = 'built-in-compose-1'

/** What is left of the confidence when the answer lies in the customer's own data, which no article holds. */
const ownDataShare = 0.55

const smallTalkMeans: Record<SmallTalk, string> = {
  greeting: 'The message is only a greeting.',
  thanks: 'The message is only thanks.',
  machine: 'The customer asks whether a person is writing, and is told the truth.',
}

const sourceless = (content: string, confidence: number, reasoning: string): Composed => ({
  content,
  confidence,
  reasoning,
  usedArticleIds: [],
})

interface Chosen {
  passage: Passage
  isForeign: boolean
}

/** The customer's language first; the more relevant first within it. */
function choose(passages: readonly Passage[], language: string): Chosen | undefined {
  const known = passages.map((passage) => ({
    passage,
    isForeign: detectLanguage(passage.content).language !== language,
  }))
  const [best] = known
  const own = known.find(({ isForeign }) => !isForeign)
  // A little less relevant in one's own language is better than the best in another.
  return own && best && own.passage.relevance >= best.passage.relevance - 0.15 ? own : best
}

/** An agent who sends a draft is the person; only the assistant offers to fetch one. */
function offerOf(
  own: Phrases,
  priority: ComposeInput['opinion']['priority'],
  audience: ComposeInput['audience'],
): string {
  if (audience === 'agent') return own.offerByAgent
  return priority === 'urgent' || priority === 'high' ? own.urgent : own.offer
}

function wordsFor(
  { opinion, passages, audience }: ComposeInput,
  own: Phrases,
  chosen: Chosen,
  excerpt: string,
): string {
  const { title, articleId } = chosen.passage
  const other = passages.find((passage) => passage.articleId !== articleId && passage.relevance >= 0.8)
  const parts = [
    own.mood[opinion.sentiment],
    chosen.isForeign ? own.foundForeign(title) : own.found(title),
    excerpt,
    other && own.more(other.title),
    offerOf(own, opinion.priority, audience),
  ]
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n')
}

function answer(input: ComposeInput): Composed {
  const { content, opinion, passages, audience } = input
  const own = phrases[opinion.language]
  const talk = smallTalkOf(content)
  if (talk && !(talk === 'machine' && audience === 'agent')) return sourceless(own[talk], 0.9, smallTalkMeans[talk])

  const chosen = choose(passages, opinion.language)
  const sought = soughtIn(content)
  const excerpt = chosen && excerptOf(chosen.passage.content, sought)
  if (!chosen || !excerpt)
    return sourceless(
      [own.mood[opinion.sentiment], audience === 'agent' ? own.missingByAgent : own.missing]
        .filter((part) => part !== undefined)
        .join(' '),
      0.2,
      'No article answers this.',
    )

  const { passage } = chosen
  const { sureness, held } = surenessOf({ content, sought }, { ...chosen, excerpt })
  const isOwn = asksForOwnData(content)
  const confidence = sureness * (isOwn ? ownDataShare : 1)
  return {
    content: wordsFor(input, own, chosen, excerpt),
    confidence: Math.round(confidence * 100) / 100,
    reasoning: `“${passage.title}” is ${Math.round(passage.relevance * 100)} % relevant and its words hold ${Math.round(held * 100)} % of what was asked.${isOwn ? ' The message asks for data of the customer’s own, which no article holds.' : ''}`,
    usedArticleIds: [passage.articleId],
  }
}

/**
 * Answers in the words of the company's own articles, quoted letter by letter, between phrases of ours in the customer's
 * language. It states nothing an article does not, and is unsure where the articles hold little of what was asked.
 */
export const compose: Compose = async (input) => {
  const start = performance.now()
  const composed = answer(input)
  const latencyMs = Math.round(performance.now() - start)
  return {
    composed,
    usage: {
      engine: 'built-in',
      model: 'built-in',
      promptVersion: composeVersion,
      inputTokens: 0,
      outputTokens: 0,
      latencyMs,
    },
  }
}
