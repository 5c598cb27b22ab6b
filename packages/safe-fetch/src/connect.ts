import type { buildConnector } from 'undici'
import { FetchFailure } from './failure.ts'
import { standingOf } from './networks.ts'
import { type Rules, resolveTarget } from './target.ts'

type Base = buildConnector.connector
type Socket = NonNullable<Parameters<Parameters<Base>[1]>[1]>

/**
 * Wraps a connector so that it looks a name up once, checks every answer, connects to an address it has checked, and
 * looks again at whom it has got. What is checked is what is called: no second lookup can come between.
 */
export function checkedConnector(rules: Rules, base: Base): Base {
  return (options, done) => {
    connect(rules, base, options).then(
      (socket) => done(null, socket),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    )
  }
}

async function connect(rules: Rules, base: Base, options: buildConnector.Options): Promise<Socket> {
  const isHttp = options.protocol === 'http:'
  const port = Number(options.port) || (isHttp ? 80 : 443)
  const addresses = await resolveTarget(options.hostname, port, isHttp, rules)
  let failure: unknown
  for (const address of addresses.slice(0, 4)) {
    try {
      const socket = await open(base, {
        ...options,
        hostname: address,
        host: address,
        port: String(port),
        ...named(options),
      })
      const reached = socket.remoteAddress ?? ''
      if (standingOf(reached, port, rules.allowed) !== 'refused') return socket
      socket.destroy()
      throw new FetchFailure('address_not_allowed')
    } catch (error) {
      if (error instanceof FetchFailure) throw error
      failure = error
    }
  }
  throw failure
}

/** The certificate is the name's, although the number is called. A number has no name to show. */
function named({ servername, hostname }: buildConnector.Options): { servername?: string } {
  const name = servername ?? hostname
  return /[a-z]/i.test(name) && !name.includes(':') ? { servername: name } : {}
}

const open = (base: Base, options: buildConnector.Options): Promise<Socket> =>
  new Promise((resolve, reject) => {
    base(options, (error, socket) => (socket ? resolve(socket) : reject(error)))
  })
