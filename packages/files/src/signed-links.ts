import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** What a link to a stored file fixes: whose and which file, how it is given out, and until when. */
export interface Granted {
  accountId: string
  key: string
  disposition: string
  type: string
  /** Unix seconds. */
  expires: number
}

export interface LinkSigner {
  /** The part of an address after the host. */
  sign: (granted: Granted) => string
  /** Undefined for everything but a living link of ours. */
  read: (key: string, query: Readonly<Record<string, unknown>>, now: Date) => Granted | undefined
}

const KEY = /^t\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/[0-9a-f-]{36}\/[0-9a-f]{32}$/
const SIGNATURE = /^[\w-]{43}$/
const EXPIRES = /^\d{10}$/

const text = (value: unknown, longest: number): string =>
  typeof value === 'string' && value.length <= longest ? value : ''

/** Links for files that lie in a folder, good for whoever has them, like those a bucket gives out. */
export function createLinkSigner(secret: string): LinkSigner {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'hummdesk file links 1', 32))
  const kid = createHash('sha256').update(key).digest('hex').slice(0, 8)
  const signatureOf = ({ accountId, key: file, disposition, type, expires }: Granted): Buffer =>
    createHmac('sha256', key)
      .update(['v1', kid, accountId, file, disposition, type, String(expires)].join('|'))
      .digest()

  return {
    sign: (granted) => {
      const { key: file, disposition, type, expires } = granted
      const query = new URLSearchParams({ v: '1', kid, d: disposition, t: type, exp: String(expires) })
      query.set('sig', signatureOf(granted).toString('base64url'))
      return `/files/${file}?${query}`
    },
    read: (file, query, now) => {
      const [, accountId] = KEY.exec(file) ?? []
      const [signature, expires] = [text(query['sig'], 43), text(query['exp'], 10)]
      // Looked at before it is decoded: what is no signature decodes to nothing, and two nothings are alike.
      if (!accountId || !SIGNATURE.test(signature) || !EXPIRES.test(expires)) return undefined
      if (query['v'] !== '1' || query['kid'] !== kid) return undefined
      const granted = {
        ...{ accountId, key: file, disposition: text(query['d'], 2_000), type: text(query['t'], 100) },
        expires: Number(expires),
      }
      const given = Buffer.from(signature, 'base64url')
      const right = signatureOf(granted)
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
      return granted.expires > now.getTime() / 1_000 ? granted : undefined
    },
  }
}
