import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { endpoints } from '@hummdesk/contract/endpoints'
import type { FastifyInstance, RouteOptions } from 'fastify'

/** Outside the contract on purpose: they know no account. */
const WITHOUT_ACCOUNT = [
  /^\/(livez|readyz|healthz|health)$/,
  /^\/api\/(openapi\.json|docs.*)$/,
  /^\/$/,
  // Good for one signed file and a minute: s6-untrusted-bytes.db.test.ts.
  /^\/files\/\*$/,
  /^\/api\/v1\/health$/,
]

const isServer = (value: unknown): value is { fastify: FastifyInstance } =>
  typeof value === 'object' && value !== null && 'fastify' in value

/** Every route that apps made during `work` answer, as `METHOD /path`. */
export async function routesOf<T>(work: () => Promise<T>): Promise<{ made: T; routes: string[] }> {
  const routes: string[] = []
  const listen = (message: unknown): void => {
    if (!isServer(message)) return
    message.fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
      for (const one of [method].flat()) if (one !== 'HEAD' && one !== 'OPTIONS') routes.push(`${one} ${url}`)
    })
  }
  subscribe('fastify.initialization', listen)
  try {
    return { made: await work(), routes }
  } finally {
    unsubscribe('fastify.initialization', listen)
  }
}

/** Routes that no test derived from the contract would ever reach. */
export function outsideContract(routes: readonly string[], prefix = '/api/v1'): string[] {
  const known = new Set(endpoints.map(({ endpoint: { method, path } }) => `${method} ${prefix}${path}`))
  return routes.filter((route) => {
    const [, path = ''] = route.split(' ')
    return !known.has(route) && !WITHOUT_ACCOUNT.some((pattern) => pattern.test(path))
  })
}
