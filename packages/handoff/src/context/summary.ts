import type { Language, PerLanguage } from '../language.ts'
import type { Message } from '../message.ts'

const labels: PerLanguage<readonly [asked: string, lastSaid: string, answers: string, why: string]> = {
  en: ['Asked', 'Last said', 'Answers so far', 'Why'],
  fi: ['Kysyi', 'Viimeksi', 'Vastauksia tähän asti', 'Miksi'],
  sv: ['Frågade', 'Sade sist', 'Svar hittills', 'Varför'],
  de: ['Gefragt', 'Zuletzt', 'Antworten bisher', 'Warum'],
  fr: ['Demande', 'En dernier', 'Réponses jusqu’ici', 'Pourquoi'],
}

function words(text: string, most: number): string {
  const all = text.slice(0, 20_000).trim().split(/\s+/)
  return (all.length <= most ? all.join(' ') : `${all.slice(0, most - 1).join(' ')} …`).slice(0, 800)
}

const weightOf = (text: string): number => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).size

/**
 * At most 200 words, in the customer's language: what was asked first, what weighed most since, what was said last, how
 * many answers there were, and why it is handed off.
 */
export function summarise(conversation: readonly Message[], language: Language, reason?: string): string {
  const [asked, lastSaid, answers, why] = labels[language]
  const said = conversation.filter(({ speaker, message }) => speaker === 'user' && message.trim()).slice(-100)
  const texts = said.map(({ message }) => message)
  const opening = texts.find((text) => weightOf(text) > 1) ?? texts[0] ?? ''
  const since = texts.slice(texts.indexOf(opening) + 1)
  const last = since.at(-1)
  const heaviest = since.slice(0, -1).sort((a, b) => weightOf(b) - weightOf(a))[0]
  return [
    opening && `${asked}: ${words(opening, 70)}`,
    heaviest && `… ${words(heaviest, 35)}`,
    last && `${lastSaid}: ${words(last, 45)}`,
    `${answers}: ${conversation.filter(({ speaker }) => speaker === 'ai').length}`,
    reason && `${why}: ${words(reason, 25)}`,
  ]
    .filter(Boolean)
    .join('\n')
}
