import { createHash } from 'node:crypto'
import type { AuditLink } from '@hummdesk/contract/audit'

/** A link that was published: kept where whoever can change the database cannot. */
export interface Head {
  seq: number
  /** SHA-256 in hexadecimal. */
  seal: string
}

export interface ChainFault {
  seq: number
  fault: 'changed' | 'missing' | 'out of order' | 'not the published one' | 'cut off'
}

const MOST_FAULTS = 100

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** What the first link of an account follows. */
export const genesisOf = (accountId: string): string => sha256(`hummdesk audit 1 ${accountId}`).toString('hex')

/** The seal of an entry in its place. The database computes the very same. */
export function sealOf(before: string, seq: number, entry: string): string {
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(seq))
  return sha256(Buffer.from(before, 'hex'), number, entry).toString('hex')
}

/**
 * Follows an account's chain as it is given. A changed byte, a missing, doubled or moved link is found by the chain itself;
 * an end that was cut off, or a chain made anew, only by heads published before. Knows nothing but its arguments.
 */
export function verifyChain(accountId: string, links: Iterable<AuditLink>, published: readonly Head[]): ChainFault[] {
  const verifier = chainVerifier(accountId, published)
  for (const link of links) verifier.add(link)
  return verifier.end()
}

/** The same, a link at a time: a chain can be longer than memory. */
export function chainVerifier(accountId: string, published: readonly Head[]) {
  const faults: ChainFault[] = []
  const wanted = new Map(published.map(({ seq, seal }) => [seq, seal]))
  let last = { seq: 0, seal: genesisOf(accountId) }
  const add = ({ seq, seal, entry }: AuditLink): void => {
    if (faults.length >= MOST_FAULTS) return
    if (seq <= last.seq) faults.push({ seq, fault: 'out of order' })
    for (let gone = last.seq + 1; gone < seq && faults.length < MOST_FAULTS; gone++)
      faults.push({ seq: gone, fault: 'missing' })
    // After a gap nothing is known of what came before: the next link is believed and the chain goes on from it.
    if (seq === last.seq + 1 && sealOf(last.seal, seq, entry) !== seal) faults.push({ seq, fault: 'changed' })
    const head = wanted.get(seq)
    if (head !== undefined && head !== seal) faults.push({ seq, fault: 'not the published one' })
    last = { seq, seal }
  }
  const end = (): ChainFault[] => {
    for (const { seq } of published) if (seq > last.seq) faults.push({ seq, fault: 'cut off' })
    return faults
  }
  return { add, end }
}
