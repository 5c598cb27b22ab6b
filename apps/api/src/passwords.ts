import { availableParallelism } from 'node:os'
import type { HashPassword, IsOutdated, VerifyPassword } from '@hummdesk/core/accounts/ports'
import { hash, verify } from '@node-rs/argon2'
import { limitedTo } from './limited-to.ts'

// 46 MiB and one pass: what OWASP asks of argon2id at least, with room above. The library's own choice is argon2id.
const COST = { memoryCost: 47_104, timeCost: 1, parallelism: 1 }
/** Nobody's: compared against where there is nothing to compare with, so that the answer takes as long. */
const NOBODY = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** So many may wait for their turn: some seconds of hashing. */
const WAITING_AT_MOST = 100

// Hashing is heavy on purpose: a flood of sign-ins must not take the processor from everybody else.
const oneOfFew = limitedTo(Math.max(1, availableParallelism() - 1), WAITING_AT_MOST)

export const hashPassword: HashPassword = (password) => oneOfFew(() => hash(password, COST))

export const isOutdated: IsOutdated = (stored) => {
  const [, memory, time, parallelism] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored) ?? []
  return (
    Number(memory) !== COST.memoryCost || Number(time) !== COST.timeCost || Number(parallelism) !== COST.parallelism
  )
}

export const verifyPassword: VerifyPassword = (stored, password) =>
  oneOfFew(async () => (await verify(stored ?? NOBODY, password)) && stored !== null)
