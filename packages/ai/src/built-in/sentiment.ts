import type { Sentiment } from '@hummdesk/contract/assist'
import { type Findings, names, nothing, type Tally } from './tally.ts'

export interface Mood {
  sentiment: Sentiment
  because: Tally
  /** Praise in it is meant the other way round. */
  isIronic: boolean
}

/** How loud it is written: some of it shouted, or all of it. Single names and abbreviations do not count. */
function loudnessOf(original: string): number {
  const words = original.match(/\p{L}{3,}/gu) ?? []
  const loud = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase())
  const long = loud.filter(({ length }) => length >= 4)
  if (loud.length >= 4 && loud.length >= words.length * 0.8) return 2.4
  return long.length >= 3 && long.length >= words.length * 0.3 ? 1.5 : 0
}

/** Trouble there is, whatever the tone it is told in. */
const troubles = ['charged', 'declined', 'locked', 'unusable', 'security', 'outage']

/** How a message sounds. What is calmly told stays neutral; trouble that drags on is frustrated, abuse is angry. */
export function moodOf(found: Findings, original: string): Mood {
  const { angry, frustrated, negative, positive, settled, irony } = found
  const marks = (original.match(/!/g) ?? []).length
  const loudness = loudnessOf(original)
  const heat = angry.score + loudness + (marks >= 3 ? 0.6 : 0) + (/[?!]{3,}/.test(original) ? 0.4 : 0)
  const weary = frustrated.score + (names(frustrated, 'silence') ? 0.8 : 0)
  const bad = negative.score + found.turned + (marks >= 1 ? 0.3 : 0) + heat * 0.3
  const isTroubled =
    names(found.high, ...troubles) ||
    names(found.urgent, ...troubles) ||
    names(found.technical, 'broken', 'crash', 'error', 'lost')
  const mood = (sentiment: Sentiment, because: Tally): Mood => ({ sentiment, because, isIronic: false })

  if (settled.score > 0 && angry.score < 3 && irony.score < 2.5 && !names(found.high, ...troubles))
    return mood('positive', settled)
  if (irony.score > 0 && (bad > 0.4 || weary > 0 || angry.score > 0 || isTroubled)) {
    const because = angry.score >= 3 ? angry : irony
    return {
      sentiment: angry.score < 3 && irony.score < 3 && weary >= 1.6 ? 'frustrated' : 'angry',
      because,
      isIronic: true,
    }
  }
  if (heat >= 3) return mood('angry', angry)
  if (weary >= 3.2) return mood('frustrated', frustrated)
  if (heat >= 2 && (angry.score >= 2 || (loudness >= 2 && positive.score === 0))) return mood('angry', angry)
  if ((weary >= 1.8 && (bad > 0.3 || weary >= 2.4)) || (weary >= 1.6 && bad >= 1.5))
    return mood('frustrated', frustrated)
  if (positive.score >= 2 && bad < 1.6 && weary === 0 && !isTroubled) return mood('positive', positive)
  if (bad >= 1.9) return mood('negative', negative)
  const isShort = original.trim().split(/\s+/).length <= 8 && !original.includes('?')
  if (positive.score >= 1 && bad < 0.4 && weary === 0 && isShort && !isTroubled) return mood('positive', positive)
  return mood('neutral', nothing)
}
