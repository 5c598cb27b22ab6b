import type { Needs } from '@hummdesk/contract/auth'
import type { Access } from '@hummdesk/contract/endpoint'
import { may } from '@hummdesk/contract/permissions'
import { digestKey, isKey } from '@hummdesk/core/access/key-format'
import type { Access as Held } from '@hummdesk/core/access/rules'
import { Problem } from '@hummdesk/core/kernel/problem'
import type { FastifyRequest } from 'fastify'
import type { Admission } from './admission.ts'
import type { KeyUse } from './key-use.ts'
import { mayStandOn, type Origins } from './origins.ts'
import type { Tokens } from './tokens.ts'

/** A member of an account, with what they may do and see at this moment. */
interface Member extends Held {
  agentId: string
  accountId: string
}
export interface AgentCaller extends Member {
  kind: 'agent'
  sessionId: string
  /** When the access token runs out, in Unix seconds. */
  expiresAt: number
}
/** A machine by its key. It writes, takes and is named as an agent is, and has nothing personal. */
export interface MachineCaller extends Member {
  kind: 'machine'
}
export type MemberCaller = AgentCaller | MachineCaller
/** Who is signed in, wherever that may lead: for what is the person's own. */
export interface PersonCaller {
  kind: 'person'
  agentId: string
  accountId: string
  sessionId: string
  expiresAt: number
}
export interface VisitorCaller {
  kind: 'visitor'
  visitorId: string
  accountId: string
  inboxId: string
  expiresAt: number
}
export type Caller = MemberCaller | PersonCaller | VisitorCaller

/** Turns credentials into callers. Who is not let in any more is a stranger like any other. */
export interface Identify {
  agent: (token: string) => Promise<AgentCaller | undefined>
  /** Why somebody whose session lives is no agent here. */
  needsOf: (token: string) => Promise<Needs | undefined>
  machine: (key: string) => Promise<MachineCaller | undefined>
  person: (token: string) => Promise<PersonCaller | undefined>
  /** `page` is the origin of a page that is not ours, where there is one. */
  visitor: (token: string, page?: string) => Promise<VisitorCaller | undefined>
}

export function createIdentify(tokens: Tokens, admission: Admission, keyUsed: KeyUse['note']): Identify {
  return {
    agent: async (text) => {
      const token = tokens.readAgent(text)
      const access = token && (await admission.accessOf(token))
      return token && access && { kind: 'agent', ...token, ...access }
    },
    machine: async (key) => {
      if (!isKey(key)) return undefined
      const machine = await admission.machineOf(digestKey(key, tokens.keyPepper))
      if (!machine) return undefined
      const { machineId, ...access } = machine
      keyUsed(machineId)
      return { kind: 'machine', agentId: machineId, ...access }
    },
    needsOf: async (text) => {
      const token = tokens.readAgent(text)
      return token && admission.needsOf(token)
    },
    person: async (text) => {
      const token = tokens.readAgent(text)
      return token && (await admission.lives(token)) ? { kind: 'person', ...token } : undefined
    },
    visitor: async (text, page) => {
      const token = tokens.readVisitor(text)
      const sites = token && (await admission.sitesOf(token))
      if (!token || !sites) return undefined
      if (page !== undefined && !mayStandOn(sites, page)) throw new Problem('origin_not_allowed')
      return { kind: 'visitor', ...token }
    },
  }
}

const bearer = (request: FastifyRequest): string =>
  /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''

/** The origin of the page a request comes from, where that page is a stranger's. */
export const strangersPage = (request: FastifyRequest, origins: Origins): string | undefined =>
  origins.isOwnPage(request) ? undefined : request.headers.origin

/**
 * The caller of a request that says `access`, or the problem that keeps them out. Whoever is known stands in the request even
 * when they are kept out: what they tried is written down.
 */
export async function admit(
  { identify, origins }: { identify: Identify; origins: Origins },
  access: Access,
  request: FastifyRequest,
): Promise<Caller | undefined> {
  if (access === 'anyone') return undefined
  if (access === 'visitor') {
    const visitor = await identify.visitor(bearer(request), strangersPage(request, origins))
    if (!visitor) throw new Problem('not_signed_in')
    return visitor
  }
  if (access === 'person') {
    const person = await identify.person(bearer(request))
    // Signed in by a company's server: what is the person's own is not that company's to open.
    if (!person) throw new Problem((await identify.agent(bearer(request))) ? 'forbidden' : 'not_signed_in')
    return person
  }
  const credential = bearer(request)
  const member = (await identify.machine(credential)) ?? (await identify.agent(credential))
  if (!member) {
    const needs = await identify.needsOf(credential)
    throw new Problem(needs ? `${needs}_needed` : 'not_signed_in')
  }
  request.caller = member
  const isAllowed = access === 'agent' ? member.kind === 'agent' : may(member.permissions, access)
  if (!isAllowed) throw new Problem('forbidden')
  return member
}
