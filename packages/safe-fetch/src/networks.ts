import ipaddr from 'ipaddr.js'

/** A network that is not public and may be called all the same, because whoever runs the server said so. */
export interface AllowedNetwork {
  range: readonly [ipaddr.IPv4 | ipaddr.IPv6, number]
  ports: readonly number[]
}

const PUBLIC_PORTS = [80, 443]
// What the registry has given out for the public internet; the ranges within it that are not are known to the library.
const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3')

/** @throws a sentence that names the part which is not a network */
function parseNetwork(text: string): AllowedNetwork {
  const [, network = '', port] = /^([^/]+\/\d{1,3})(?::(\d{1,5}))?$/.exec(text) ?? []
  const isPort = port === undefined || (Number(port) >= 1 && Number(port) <= 65_535)
  if (!isPort || !ipaddr.isValidCIDR(network))
    throw new Error(
      `"${text}" is no network. Write 10.20.0.0/16, or 10.20.0.0/16:8443 for another port than 80 and 443.`,
    )
  return { range: ipaddr.parseCIDR(network), ports: port === undefined ? PUBLIC_PORTS : [Number(port)] }
}

/**
 * Reads a list like `10.20.0.0/16, 10.20.3.4/32:8443`.
 * @throws a sentence that names the part which is not a network
 */
export const parseNetworks = (list: string): AllowedNetwork[] =>
  list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseNetwork)

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== 'unicast') return false
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_V6)
}

/** What an address is to us: nobody's to ask for, public, or one the server's own settings name. */
export type Standing = 'refused' | 'public' | 'allowed'

/** Never throws: what is no address is refused. */
export function standingOf(literal: string, port: number, allowed: readonly AllowedNetwork[]): Standing {
  // A zone picks one of the machine's own interfaces.
  if (literal.includes('%') || !ipaddr.isValid(literal)) return 'refused'
  // An IPv4 address in the clothes of IPv6 is that IPv4 address.
  const address = ipaddr.process(literal)
  const isNamed = allowed.some(
    ({ range: [network, bits], ports }) =>
      ports.includes(port) && network.kind() === address.kind() && address.match(network, bits),
  )
  if (isNamed) return 'allowed'
  return isPublic(address) && PUBLIC_PORTS.includes(port) ? 'public' : 'refused'
}
