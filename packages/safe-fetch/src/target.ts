import { lookup as systemLookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { FetchFailure } from './failure.ts'
import { type AllowedNetwork, type Standing, standingOf } from './networks.ts'

/** All addresses of a name; throws or answers none when there are none. */
export type Lookup = (hostname: string) => Promise<readonly string[]>

/** As the machine resolves names, its own table of hosts included: that too is checked. */
export const lookupOfMachine: Lookup = async (hostname) => {
  const answers = await systemLookup(hostname, { all: true, verbatim: true })
  return answers.map(({ address }) => address)
}

export interface Rules {
  allowed: readonly AllowedNetwork[]
  lookup: Lookup
  /** Plain http to public addresses. To allowed networks it may always go. */
  plainHttp: boolean
}

const LONGEST_ADDRESS = 2_048

/** The host without the brackets a URL puts around IPv6. */
export const bareHost = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1')

export const portOf = ({ port, protocol }: URL): number => Number(port) || (protocol === 'http:' ? 80 : 443)

/** What can be said of an address without asking anybody. The URL parser has already undone every odd way to write a number. */
export function parseTarget(address: string | URL): URL {
  const text = String(address)
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) throw new FetchFailure('address_malformed')
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new FetchFailure('scheme_not_allowed')
  if (url.username !== '' || url.password !== '' || url.hostname === '') throw new FetchFailure('address_malformed')
  url.hash = ''
  return url
}

function refuse(standing: Standing, isHttp: boolean, rules: Rules): void {
  if (standing === 'refused') throw new FetchFailure('address_not_allowed')
  if (isHttp && standing === 'public' && !rules.plainHttp) throw new FetchFailure('scheme_not_allowed')
}

/** Ports nothing we could be sent to may have, so that they are refused before a name is looked up. */
export function refusePort(port: number, { allowed }: Rules): void {
  if (port !== 80 && port !== 443 && !allowed.some(({ ports }) => ports.includes(port)))
    throw new FetchFailure('port_not_allowed')
}

/**
 * The addresses a connection may go to, in the resolver's order. One answer that is not allowed spoils all: a name that
 * points at us and at the world is an attack or a mistake.
 */
export async function resolveTarget(hostname: string, port: number, isHttp: boolean, rules: Rules): Promise<string[]> {
  refusePort(port, rules)
  const host = bareHost(hostname)
  const addresses = isIP(host) === 0 ? await namesOf(host, rules.lookup) : [host]
  for (const address of addresses) refuse(standingOf(address, port, rules.allowed), isHttp, rules)
  return addresses
}

async function namesOf(host: string, lookup: Lookup): Promise<string[]> {
  let addresses: readonly string[]
  try {
    addresses = await lookup(host)
  } catch (error) {
    throw new FetchFailure('name_not_found', { cause: error })
  }
  if (addresses.length === 0) throw new FetchFailure('name_not_found')
  return [...addresses]
}
