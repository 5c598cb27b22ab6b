import type { Passage } from '@hummdesk/core/assist/ports'
import { indexOf, type Sought, shareHeld, soughtIn } from './coverage.ts'

/** Fitted to questions of two small companies and of three public knowledge bases, own and foreign: see evals/answers.ts. */
const weight = { start: -2.05, relevance: 1.8, titleNamed: 0.86, otherLanguage: -1.52, vague: -0.58 }
/** A question of so few words fits many articles. */
const few = 2
/** Words never prove that they answer. */
const most = 0.97
/** Ideas of the question found in another language make up for part of not sharing its words. */
const forgiven = 0.6
/** An excerpt that holds so little of the question hardly answers it, and how much of the sureness is then left. */
const little = 0.25
const hardly = 0.7

const logit = (share: number): number => Math.log(share / (1.001 - share))

/** How sure it is that an excerpt of a passage answers a question, 0 to 1. From 0.6 on it is right more often than a guess. */
export function surenessOf(
  asked: { content: string; sought: readonly Sought[] },
  { passage, excerpt, isForeign }: { passage: Passage; excerpt: string; isForeign: boolean },
): { sureness: number; held: number } {
  const held = shareHeld(asked.sought, indexOf(`${passage.title}\n${excerpt}`))
  const named = shareHeld(soughtIn(passage.title), indexOf(asked.content))
  const sum =
    weight.start +
    weight.relevance * logit(Math.min(0.999, Math.max(0.001, passage.relevance))) +
    weight.titleNamed * named +
    (isForeign ? weight.otherLanguage * (1 - forgiven * held) : 0) +
    (asked.sought.length <= few ? weight.vague : 0)
  const sureness = Math.min(most, 1 / (1 + Math.exp(-sum)))
  return { sureness: held < little && !isForeign ? sureness * hardly : sureness, held }
}
