import type { FastifyRequest } from 'fastify'

/** Which pages may talk to this installation. Origins are compared whole; only a site with `*.` means sub-domains. */
export interface Origins {
  /** The agents' and admins' own pages: the installation itself and what its settings name. */
  isOurs: (origin: string) => boolean
  /** No page at all, one of ours, or one that this very host served, whatever name it was reached by. */
  isOwnPage: (request: FastifyRequest) => boolean
}

const hostOf = (text: string): string | undefined => (URL.canParse(text) ? new URL(text).host : undefined)

/** Whether a page was served by the host its request names. Its scheme says which port goes without saying. */
function isServedBy(host: string | undefined, origin: string): boolean {
  const [, scheme] = /^(https?:\/\/)/.exec(origin) ?? []
  return scheme !== undefined && host !== undefined && hostOf(origin) === hostOf(scheme + host)
}

export function createOrigins(publicUrl: string, allowed: readonly string[]): Origins {
  const ours = new Set([new URL(publicUrl).origin, ...allowed])
  const isOurs = (origin: string): boolean => ours.has(origin)
  return {
    isOurs,
    isOwnPage: ({ headers: { origin, host } }) => origin === undefined || isOurs(origin) || isServedBy(host, origin),
  }
}

const WILDCARD = /^(https?:\/\/)\*(\..+)$/

function covers(site: string, origin: string): boolean {
  const [, scheme, suffix] = WILDCARD.exec(site) ?? []
  if (scheme === undefined || suffix === undefined) return site === origin
  const host = origin.startsWith(scheme) ? origin.slice(scheme.length) : ''
  return host.endsWith(suffix) && host.length > suffix.length && !host.startsWith('.')
}

/** Whether an inbox's widget may stand on a page of this origin. An inbox without sites may stand anywhere. */
export const mayStandOn = (sites: readonly string[], origin: string): boolean =>
  sites.length === 0 || sites.some((site) => covers(site, origin))
