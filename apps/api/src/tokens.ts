import { hkdfSync } from 'node:crypto'
import { createSigner, createVerifier } from 'fast-jwt'
import { z } from 'zod'

export const ACCESS_SECONDS = 600
const VISITOR_DAYS = 365
const ISSUER = 'hummdesk'

const AgentClaims = z.object({
  typ: z.literal('access'),
  sub: z.uuid(),
  acct: z.uuid(),
  sid: z.uuid(),
  exp: z.int(),
})
/** What an access token says: this person, in this company, through this session. The role is looked up, never carried. */
export interface AgentToken {
  agentId: string
  accountId: string
  sessionId: string
  /** Unix seconds. */
  expiresAt: number
}

const VisitorClaims = z.object({
  typ: z.literal('visitor'),
  sub: z.uuid(),
  acct: z.uuid(),
  inbox: z.uuid(),
  exp: z.int(),
})
/** A customer's widget session, bound to its inbox. */
export interface VisitorToken {
  visitorId: string
  accountId: string
  inboxId: string
  expiresAt: number
}

export interface Tokens {
  signAgent: (token: Omit<AgentToken, 'expiresAt'>) => string
  /** Undefined for everything but a living access token of ours. */
  readAgent: (text: string) => AgentToken | undefined
  signVisitor: (token: Omit<VisitorToken, 'expiresAt'>) => string
  readVisitor: (text: string) => VisitorToken | undefined
  /** Key for the successors of refresh tokens. */
  successorKey: Buffer
  /** Key for the digests of places people come from. */
  placeKey: Buffer
  /** Key for the marks of cursors. */
  cursorKey: Buffer
  /** What keys are digested with. */
  keyPepper: Buffer
}

const CLAIMS = ['iss', 'aud', 'exp', 'iat', 'sub', 'typ', 'acct']

/** Each kind of token has a key of its own, so none can pass for another whatever its claims say. */
export function createTokens(secret: string): Tokens {
  const keyFor = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `hummdesk ${purpose} 1`, 32))
  const kind = (audience: 'agent' | 'visitor', expiresIn: number) => {
    const key = keyFor(audience)
    return {
      sign: createSigner({ key, algorithm: 'HS256', iss: ISSUER, aud: audience, expiresIn }),
      verify: createVerifier({
        key,
        algorithms: ['HS256'],
        allowedIss: ISSUER,
        allowedAud: audience,
        requiredClaims: CLAIMS,
        cache: 5_000,
      }),
    }
  }
  const agent = kind('agent', ACCESS_SECONDS * 1000)
  const visitor = kind('visitor', VISITOR_DAYS * 86_400_000)

  const read = <T>(verify: (text: string) => unknown, claims: z.ZodType<T>, text: string): T | undefined => {
    try {
      return claims.safeParse(verify(text)).data
    } catch {
      return undefined
    }
  }
  return {
    signAgent: ({ agentId, accountId, sessionId }) =>
      agent.sign({ typ: 'access', sub: agentId, acct: accountId, sid: sessionId }),
    readAgent: (text) => {
      const claims = read(agent.verify, AgentClaims, text)
      return claims && { agentId: claims.sub, accountId: claims.acct, sessionId: claims.sid, expiresAt: claims.exp }
    },
    signVisitor: ({ visitorId, accountId, inboxId }) =>
      visitor.sign({ typ: 'visitor', sub: visitorId, acct: accountId, inbox: inboxId }),
    readVisitor: (text) => {
      const claims = read(visitor.verify, VisitorClaims, text)
      return claims && { visitorId: claims.sub, accountId: claims.acct, inboxId: claims.inbox, expiresAt: claims.exp }
    },
    successorKey: keyFor('refresh successor'),
    placeKey: keyFor('known places'),
    cursorKey: keyFor('cursor'),
    keyPepper: keyFor('api key pepper'),
  }
}
