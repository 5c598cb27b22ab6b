import { randomUUID } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import { endpoints } from '@hummdesk/contract/endpoints'
import type { Clock } from '@hummdesk/core/kernel/clock'
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify'
import type { Redis } from 'ioredis'
import type { Pool } from 'pg'
import { createAdmission } from './admission.ts'
import { createIdentify } from './caller.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { createOrigins } from './origins.ts'
import { apiHeaders } from './plugins/api-headers.ts'
import { cors } from './plugins/cors.ts'
import { health } from './plugins/health.ts'
import { jsonBody } from './plugins/json-body.ts'
import { observe } from './plugins/observe.ts'
import { problemJson, sendProblem } from './plugins/problem-json.ts'
import { rateLimit } from './plugins/rate-limit.ts'
import { refuseConnection } from './refuse-connection.ts'
import { authRoutes } from './routes/auth.ts'
import { createSessionCookie } from './session-cookie.ts'
import { createTokens } from './tokens.ts'

const PREFIX = '/api/v1'

/** Everything the API needs from outside. It reads no environment and opens nothing by itself. */
export interface AppDeps {
  /** Logs in as hummdesk_app. */
  pool: Pool
  /** 32 bytes at least, the same in every process of an installation. */
  tokenSecret: string
  /** Where browsers find this installation, like https://desk.example.com. */
  publicUrl: string
  /** Origins of further pages of ours, beside that of `publicUrl`. */
  allowedOrigins: readonly string[]
  /** CIDRs of the proxies whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[]
  /** Requests one caller may make in a minute. */
  rateLimitPerMinute: number
  /** Carries rate limits and socket messages between processes; without it this process is the only one. */
  redis: Redis | undefined
  /** Throws when the queue does not answer. */
  pingQueue: () => Promise<void>
  logger: FastifyBaseLogger
  clock: Clock
}

export interface App {
  app: FastifyInstance
  /** For the metrics port. */
  registry: Metrics['registry']
  close: () => Promise<void>
}

function createServer({ logger, trustedProxies }: AppDeps): FastifyInstance {
  return fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // A list of networks or nothing: a hop count or `true` would believe whoever asks.
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: 64 * 1024,
    requestTimeout: 15_000,
    // A statement may take 15 seconds: whatever is slower than that is not coming.
    handlerTimeout: 20_000,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply),
    clientErrorHandler: refuseConnection,
    forceCloseConnections: 'idle',
  })
}

/** The API as one Fastify app: plugins, then routes, in the order a request meets them. Listening is the caller's. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { pool, redis, clock } = deps
  const isSecure = deps.publicUrl.startsWith('https:')
  const tokens = createTokens(deps.tokenSecret)
  const origins = createOrigins(deps.publicUrl, deps.allowedOrigins)
  const identify = createIdentify(tokens, createAdmission(pool, clock))
  const metrics = createMetrics(() => 0)
  const app = createServer(deps)

  app.decorate('pool', pool)
  app.decorate('identify', identify)
  app.decorate('origins', origins)
  app.decorateRequest('caller', undefined)

  await app.register(observe, { requestSeen: metrics.requestSeen })
  await app.register(problemJson, { served: endpoints.map(({ endpoint }) => endpoint), prefix: PREFIX })
  await app.register(apiHeaders, { isSecure })
  await app.register(cors, { origins, widgetPrefix: `${PREFIX}/widget/` })
  await app.register(rateLimit, { perMinute: deps.rateLimitPerMinute, redis })
  await app.register(jsonBody)
  await app.register(fastifyCookie)
  await app.register(health, {
    pingDatabase: async () => void (await pool.query('select 1')),
    pingQueue: deps.pingQueue,
    assistant: 'built-in',
  })

  const cookie = createSessionCookie(isSecure, origins, `${PREFIX}/auth`)
  await app.register(
    async (api) => {
      authRoutes(api, { tokens, cookie, clock })
    },
    { prefix: PREFIX },
  )

  await app.ready()
  return { app, registry: metrics.registry, close: () => app.close() }
}
