import type { Language, Priority, Sentiment } from '@hummdesk/contract/assist'
import type { ComposeInput } from '@hummdesk/core/assist/ports'
import { z } from 'zod'
import { dataOnly, delimited } from './delimited.ts'

export const composeVersion = 'compose-reply-1'

export const ComposeAnswer = z.strictObject({
  content: z.string().refine((value) => value.trim().length > 0 && value.length <= 8_000, 'an answer'),
  confidence: z.number().refine((value) => value >= 0 && value <= 1, 'from 0 to 1'),
  reasoning: z.string().refine((value) => value.length <= 600, 'one or two sentences'),
  usedArticleIds: z.array(z.string()),
})

const languageNames: Record<Language, string> = {
  fi: 'Finnish',
  en: 'English',
  sv: 'Swedish',
  de: 'German',
  fr: 'French',
}
const tones: Record<Priority, string> = {
  urgent: 'Come to the point at once: first what to do now.',
  high: 'Be direct and reassuring.',
  normal: 'Be friendly and clear.',
  low: 'Be warm and brief.',
}
const moods: Partial<Record<Sentiment, string>> = {
  angry: 'The customer is angry: acknowledge it in one sincere sentence without excuses.',
  frustrated: 'The customer has had trouble for a while: acknowledge it in one sentence.',
  negative: 'Acknowledge that this is unpleasant in a few words.',
}

function system({ opinion, policy, companyName, audience }: ComposeInput, nonce: string): string {
  const reader =
    audience === 'customer'
      ? 'Your answer is sent to the customer as it is, as the words of the assistant, not of a person.'
      : 'Your answer is a draft that an agent reads, changes and sends.'
  return [
    `You answer a customer of ${companyName}. ${reader} ${dataOnly(nonce)}`,
    `Write in ${languageNames[opinion.language]}, 100 to 200 words, in simple Markdown without headings, images or links of your own. ${tones[opinion.priority]} ${moods[opinion.sentiment] ?? ''}`.trim(),
    'Answer the issue from the articles only. State no fact, price, address, deadline or promise that no article holds. Name the article you lean on by its title. Offer a person at the end.',
    'If the articles do not answer the question, say so, ask for what is missing, and set confidence below 0.4. confidence is how fully the articles answer this question, from 0 to 1.',
    'usedArticleIds: the ids of the articles you used, none other. reasoning: one or two sentences in English for the agent.',
    policy === '' ? '' : `What every answer of the company keeps to:\n${policy}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** @returns the two parts of the prompt; the customer's words and the articles stand in `user`, between markers */
export function composeReply(input: ComposeInput, nonce: string): { system: string; user: string } {
  const { content, history, passages, customerName } = input
  const earlier = history.map((turn) => `${turn.from}: ${turn.content}`).join('\n')
  const articles = passages.map((passage) =>
    delimited(
      'article',
      nonce,
      `id: ${passage.articleId}\nrelevance: ${Math.round(passage.relevance * 100)} %\ntitle: ${passage.title}\n\n${passage.content}`,
    ),
  )
  return {
    system: system(input, nonce),
    user: [
      articles.length === 0 ? 'No article was found for this message.' : articles.join('\n\n'),
      delimited('customer-name', nonce, customerName),
      earlier === '' ? 'No earlier messages.' : delimited('earlier-messages', nonce, earlier),
      delimited('message-to-answer', nonce, content),
    ].join('\n\n'),
  }
}
