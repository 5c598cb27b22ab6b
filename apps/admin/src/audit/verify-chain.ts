import type { AuditLink } from '@hummdesk/contract/audit'

/** What following a chain found: how many links hold, and the first that does not. */
export interface Verdict {
  links: number
  brokenAt: number | undefined
  seal: string
}

const letters = new TextEncoder()
const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

async function sha256(...parts: readonly Uint8Array[]): Promise<string> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)))
}

function asEightBytes(seq: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seq))
  return bytes
}

/** Follows the chain in this browser: the desk that keeps it is not asked whether it is whole. */
export async function verifyChain(accountId: string, pages: AsyncIterable<readonly AuditLink[]>): Promise<Verdict> {
  let seal = await sha256(letters.encode(`hummdesk audit 1 ${accountId}`))
  let links = 0
  for await (const page of pages) {
    for (const link of page) {
      const expected = await sha256(fromHex(seal), asEightBytes(links + 1), letters.encode(link.entry))
      if (link.seq !== links + 1 || link.seal !== expected) return { links, brokenAt: links + 1, seal }
      seal = link.seal
      links += 1
    }
  }
  return { links, brokenAt: undefined, seal }
}
