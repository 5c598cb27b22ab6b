import type { Subject } from './category.ts'
import type { Rank } from './priority.ts'
import type { Mood } from './sentiment.ts'
import type { Tally } from './tally.ts'

const causes: Record<string, string> = {
  security: 'a security problem',
  outage: 'an outage',
  legal: 'a legal threat',
  payment: 'failing payments',
  safety: 'danger to people',
  charged: 'a billing dispute',
  declined: 'a payment that fails',
  locked: 'no access',
  unusable: 'something that cannot be used',
  escalation: 'an escalation',
  deadline: 'a deadline',
  pressure: 'pressure',
  praise: 'praise',
  thanks: 'thanks',
  wish: 'a wish',
  idle: 'a question in passing',
  fine: 'that the trouble is over',
}

const most = 40

function quoted({ hits }: Tally, count: number): string {
  const words = [...new Set(hits.map(({ words }) => words.toLowerCase()))].slice(0, count)
  return words.map((word) => `"${word.length > most ? `${word.slice(0, most - 1)}…` : word}"`).join(' and ')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Two sentences for the agent, naming the words that decided. */
export function reasoningOf({ category, because }: Subject, rank: Rank, mood: Mood): string {
  const subject =
    because.hits.length > 0
      ? `${capital(category)} because of ${quoted(because, 3)}`
      : `No word points to a team, so it is ${category}`
  const cause = rank.because.hits[0]
  const priority = cause
    ? `${capital(rank.priority)} priority, as ${quoted({ score: 0, hits: [cause] }, 1)} tells of ${causes[cause.name] ?? 'trouble'}`
    : `${capital(rank.priority)} priority, as nothing says otherwise`
  const sound =
    mood.because.hits.length > 0
      ? `${quoted(mood.because, 2)} ${mood.isIronic ? 'is ironic and ' : ''}sounds ${mood.sentiment}`
      : `it sounds ${mood.sentiment}`
  return `${subject}. ${priority}; ${sound}.`
}
