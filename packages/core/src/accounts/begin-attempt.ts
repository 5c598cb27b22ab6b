import { createHash } from 'node:crypto'
import { Problem } from '../kernel/problem.ts'
import type { Entry } from './open-session.ts'
import { findKnownPlaces } from './place-rows.ts'
import type { Guesses, GuessLimit, Lookup } from './ports.ts'

type Target = { kind: 'password'; email: string } | { kind: 'code'; userId: string }

export interface Attempt {
  /** It was no guess. */
  succeeded: () => Promise<void>
}

const FREE_HERE = 10
const FREE_IN_ALL = 50

const short = (bytes: Buffer): string => bytes.toString('base64url').slice(0, 22)

/** The counts one attempt draws from. A known place has one of its own, which nobody elsewhere can use up. */
function limitsOf(target: Target, { device, network }: Entry['places'], known: readonly Buffer[]): GuessLimit[] {
  const whose = target.kind === 'password' ? target.email : target.userId
  const subject = `${target.kind}/${short(createHash('sha256').update(whose).digest())}`
  const isKnown = (place: Buffer): boolean => known.some((one) => one.equals(place))
  if (isKnown(device)) return [{ key: `${subject}/device/${short(device)}`, free: FREE_HERE }]
  const here = { key: `${subject}/network/${short(network)}`, free: FREE_HERE }
  return isKnown(network) ? [here] : [here, { key: subject, free: FREE_IN_ALL }]
}

/**
 * Counts an attempt before it is looked at, for an address nobody has like for any other. Strangers share a count, so that
 * many networks together guess no faster; a person at a device or in a network they came from before does not meet it.
 * @throws Problem too_many_requests while the next attempt has to wait
 */
export async function beginAttempt(
  { lookup, guesses }: { lookup: Lookup; guesses: Guesses },
  target: Target,
  places: Entry['places'],
): Promise<Attempt> {
  const [first, ...others] = limitsOf(target, places, await findKnownPlaces(lookup, target, places))
  for (const limit of [...(first ? [first] : []), ...others])
    if (!(await guesses.take(limit))) throw new Problem('too_many_requests', 'guessed too often')
  return { succeeded: async () => (first ? guesses.forget(first.key) : undefined) }
}
