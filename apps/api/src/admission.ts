import type { Needs } from '@hummdesk/contract/auth'
import type { Access } from '@hummdesk/core/access/rules'
import type { Lookup } from '@hummdesk/core/accounts/ports'
import {
  type Bearer,
  findAccess,
  findInboxSites,
  findMachine,
  findNeeds,
  isSessionAlive,
  type Machine,
} from '@hummdesk/core/accounts/views'
import type { Clock } from '@hummdesk/core/kernel/clock'

/** So long may a person who was signed out or let go still get in. The promise to the outside is five seconds. */
const REMEMBERED_MS = 3_000
const REMEMBERED_AT_MOST = 20_000

/** Who is let in at this moment. A token says who somebody is; only this says that they may still enter. */
export interface Admission {
  accessOf: (bearer: Bearer) => Promise<Access | undefined>
  machineOf: (keyDigest: Buffer) => Promise<Machine | undefined>
  /** What keeps a living session out of its company. */
  needsOf: (bearer: Bearer) => Promise<Needs | undefined>
  /** Whether the session goes on, whatever the company says. */
  lives: (bearer: Bearer) => Promise<boolean>
  /** The sites an open inbox may stand on; undefined when it is switched off. */
  sitesOf: (inbox: { accountId: string; inboxId: string }) => Promise<readonly string[] | undefined>
}

/** Answers are remembered for a moment: a screen that loads asks ten times in one second. */
function remembering<Asked, Answer>(
  clock: Clock,
  keyOf: (asked: Asked) => string,
  ask: (asked: Asked) => Promise<Answer>,
): (asked: Asked) => Promise<Answer> {
  const answers = new Map<string, { until: number; answer: Promise<Answer> }>()
  return (asked) => {
    const key = keyOf(asked)
    const now = clock().getTime()
    const known = answers.get(key)
    if (known && known.until > now) return known.answer
    if (answers.size >= REMEMBERED_AT_MOST) answers.clear()
    const answer = ask(asked)
    answers.set(key, { until: now + REMEMBERED_MS, answer })
    // A failure is nobody's answer. Nor is a no remembered: who was kept out may since have done what was asked.
    answer.then(
      (given) => given === undefined && answers.delete(key),
      () => answers.delete(key),
    )
    return answer
  }
}

export function createAdmission(lookup: Lookup, clock: Clock): Admission {
  return {
    accessOf: remembering(
      clock,
      ({ sessionId, agentId, accountId }) => `${sessionId}/${agentId}/${accountId}`,
      async (bearer) => (await findAccess(lookup, [bearer]))[0],
    ),
    machineOf: remembering(
      clock,
      (digest) => digest.toString('hex'),
      (digest) => findMachine(lookup, digest),
    ),
    needsOf: (bearer) => findNeeds(lookup, bearer),
    lives: remembering(
      clock,
      ({ sessionId, agentId }) => `${sessionId}/${agentId}`,
      (bearer) => isSessionAlive(lookup, bearer),
    ),
    sitesOf: remembering(
      clock,
      ({ accountId, inboxId }) => `${accountId}/${inboxId}`,
      async ({ accountId, inboxId }) => {
        const [inbox] = await findInboxSites(lookup, [inboxId])
        return inbox?.accountId === accountId ? inbox.sites : undefined
      },
    ),
  }
}
