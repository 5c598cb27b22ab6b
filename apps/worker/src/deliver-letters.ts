import { randomBytes } from 'node:crypto'
import { letterMail } from '@hummdesk/channels/email/letter-mail'
import type { Letter } from '@hummdesk/core/identity/ports'
import { settleLetter } from '@hummdesk/core/identity/settle-letter'
import { takeLetter } from '@hummdesk/core/identity/take-letter'
import type { DeliverMail } from '@hummdesk/core/people/ports'
import type { Pool } from 'pg'
import type { Log } from './log.ts'

export interface DeliverLettersDeps {
  /** Logs in as hummdesk_worker. */
  pool: Pool
  deliverMail: DeliverMail
  publicUrl: string
  log: Log
}

const LOOK_MS = 1_000
/** One mail server that takes its time must not hold up everybody's letters. */
const AT_ONCE = 4
const ATTEMPTS = 8

const makeToken = (): string => randomBytes(32).toString('base64url')

async function deliver(deps: DeliverLettersDeps, letter: Letter, signal: AbortSignal): Promise<void> {
  const { id, kind, attempt } = letter
  try {
    await deps.deliverMail(letterMail(letter, deps.publicUrl), signal)
  } catch (error) {
    if (attempt < ATTEMPTS) deps.log.warn({ err: error, letter: id, kind, attempt }, 'a letter will be sent again')
    else deps.log.error({ err: error, letter: id, kind, attempt }, 'a letter could not be sent and was given up')
    return
  }
  await settleLetter(deps.pool, id)
}

/** Sends every letter that is due. A crash after the mail went out sends it again, with a link that replaces the first. */
export async function deliverDueLetters(deps: DeliverLettersDeps, signal: AbortSignal): Promise<void> {
  const take = (): Promise<Letter | undefined> => takeLetter(deps.pool, makeToken)
  const carry = async (first?: Letter): Promise<void> => {
    for (let letter = first ?? (await take()); letter && !signal.aborted; letter = await take())
      await deliver(deps, letter, signal)
  }
  const first = await take()
  if (first) await Promise.all([carry(first), ...Array.from({ length: AT_ONCE - 1 }, () => carry())])
}

/** Letters belong to no company, so no fact of one calls for them: they are looked for. */
export function deliverLetters(deps: DeliverLettersDeps): { close: () => Promise<void> } {
  const ended = new AbortController()
  let work = Promise.resolve()
  let isAtWork = false
  const timer = setInterval(() => {
    if (isAtWork) return
    isAtWork = true
    work = deliverDueLetters(deps, ended.signal)
      .catch((error: unknown) => deps.log.warn({ err: error }, 'letters could not be looked for'))
      .finally(() => {
        isAtWork = false
      })
  }, LOOK_MS)
  return {
    close: async () => {
      clearInterval(timer)
      ended.abort()
      await work
    },
  }
}
