import { HandoffConfigError, ranged, whole, wordList } from '../config.ts'
import { earlier, type HandoffMetadata, type Message, textOf } from '../message.ts'
import { phraseFinder } from './keywords.ts'
import type { Surroundings } from './trigger.ts'

/** What a rule asks. Exactly one field each; `all`, `any` and `not` hold others. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly keyword: string | readonly string[] }
  | { readonly sentiment: { readonly below?: number; readonly above?: number } }
  /** Messages in the conversation, the one being said among them. */
  | { readonly messages: { readonly atLeast?: number; readonly atMost?: number } }
  /** Wraps around midnight when `to` is before `from`. Time zone: IANA name, default UTC. */
  | { readonly timeOfDay: { readonly from: string; readonly to: string; readonly timeZone?: string } }
  | { readonly segment: string | readonly string[] }
  | { readonly channel: string | readonly string[] }

export interface Facts {
  readonly conversation: readonly Message[]
  readonly message: Message | string
  readonly metadata: Partial<HandoffMetadata>
  readonly sentiment: Surroundings['sentiment']
  readonly now: () => Date
}

export type Holds = (facts: Facts) => boolean | Promise<boolean>

type TimeOfDay = Extract<Condition, { timeOfDay: unknown }>['timeOfDay']

const listOf = (given: string | readonly string[]): readonly string[] => (typeof given === 'string' ? [given] : given)

const clock = /^([01]\d|2[0-3]):([0-5]\d)$/

function minutesOf(field: string, text: string): number {
  const found = clock.exec(text)
  if (!found) throw new HandoffConfigError(field, 'must be a time such as 08:30')
  return Number(found[1]) * 60 + Number(found[2])
}

function format(field: string, timeZone: string | undefined, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: timeZone ?? 'UTC' })
  } catch {
    throw new HandoffConfigError(`${field}.timeZone`, `"${timeZone}" is no time zone`)
  }
}

function timeOfDay(given: TimeOfDay, field: string): Holds {
  const [from, to] = [minutesOf(`${field}.from`, given.from), minutesOf(`${field}.to`, given.to)]
  const local = format(field, given.timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return ({ now }) => {
    const at = minutesOf(field, local.format(now()))
    return from <= to ? at >= from && at < to : at >= from || at < to
  }
}

function between(field: string, { below = 1, above = 0 }: { below?: number; above?: number }): Holds {
  ranged(`${field}.below`, below, [0, 1])
  ranged(`${field}.above`, above, [0, 1])
  return async ({ message, sentiment }) => {
    const { score } = await sentiment(textOf(message))
    return (below === 1 || score < below) && (above === 0 || score > above)
  }
}

function long(field: string, { atLeast = 0, atMost = 1e6 }: { atLeast?: number; atMost?: number }): Holds {
  whole(`${field}.atLeast`, atLeast, [0, 1e6])
  whole(`${field}.atMost`, atMost, [0, 1e6])
  return ({ conversation, message }) => {
    const messages = earlier(conversation, message).length + 1
    return messages >= atLeast && messages <= atMost
  }
}

function among(field: string, given: string | readonly string[], of: (metadata: Facts['metadata']) => unknown): Holds {
  const list = wordList(field, listOf(given))
  return ({ metadata }) => list.includes(String(of(metadata)))
}

function keyword(field: string, given: string | readonly string[]): Holds {
  const find = phraseFinder(wordList(field, listOf(given)))
  return ({ message }) => find(textOf(message)) !== undefined
}

/** Holds when as many as wanted do: every one, or one. */
function several(field: string, list: readonly Condition[], isEnough: boolean): Holds {
  if (!Array.isArray(list) || list.length === 0) throw new HandoffConfigError(field, 'must hold at least one condition')
  const each = list.map((one, at) => condition(one, `${field}[${at}]`))
  return async (facts) => {
    for (const holds of each) if ((await holds(facts)) === isEnough) return isEnough
    return !isEnough
  }
}

function not(field: string, given: Condition): Holds {
  const holds = condition(given, field)
  return async (facts) => !(await holds(facts))
}

/** Checks a condition once and makes it ready to ask. Throws `HandoffConfigError` with the path of what is wrong. */
export function condition(given: Condition, field: string): Holds {
  const kind = Object.keys(given ?? {}).join()
  const path = `${field}.${kind}`
  if ('all' in given) return several(path, given.all, false)
  if ('any' in given) return several(path, given.any, true)
  if ('not' in given) return not(path, given.not)
  if ('keyword' in given) return keyword(path, given.keyword)
  if ('sentiment' in given) return between(path, given.sentiment)
  if ('messages' in given) return long(path, given.messages)
  if ('timeOfDay' in given) return timeOfDay(given.timeOfDay, path)
  if ('segment' in given) return among(path, given.segment, ({ segment }) => segment)
  if ('channel' in given) return among(path, given.channel, ({ channel }) => channel)
  throw new HandoffConfigError(field, `"${kind}" is no condition`)
}
