import { randomUUID } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import { endpoints } from '@hummdesk/contract/endpoints'
import type { EngineInfo } from '@hummdesk/core/assist/views'
import type { Clock } from '@hummdesk/core/kernel/clock'
import type { Keyring } from '@hummdesk/core/secrets/keyring'
import { tenantOf } from '@hummdesk/database/tenant'
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify'
import type { Redis } from 'ioredis'
import type { CustomFetch } from 'openid-client'
import type { Pool } from 'pg'
import { createAdmission } from './admission.ts'
import { contextOf } from './audited.ts'
import { createIdentify } from './caller.ts'
import { createEntries } from './entry.ts'
import { createGuesses } from './guesses.ts'
import { createKeyUse } from './key-use.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import type { Files } from './open-files.ts'
import { openApi } from './openapi.ts'
import { createOrigins, type Origins } from './origins.ts'
import { createPaging } from './paging.ts'
import { apiHeaders } from './plugins/api-headers.ts'
import { auditDenials } from './plugins/audit-denials.ts'
import { cors } from './plugins/cors.ts'
import { fewHeaders } from './plugins/few-headers.ts'
import { health } from './plugins/health.ts'
import { jsonBody } from './plugins/json-body.ts'
import { observe } from './plugins/observe.ts'
import { type Folders, pages } from './plugins/pages.ts'
import { problemJson, sendProblem } from './plugins/problem-json.ts'
import { rateLimit } from './plugins/rate-limit.ts'
import { storedFiles } from './plugins/stored-files.ts'
import { createRealtime, type Realtime } from './realtime.ts'
import { refuseConnection } from './refuse-connection.ts'
import { createRequestLookup } from './request-lookup.ts'
import { accessRoutes } from './routes/access.ts'
import { assistRoutes } from './routes/assist.ts'
import { attachmentRoutes } from './routes/attachments.ts'
import { auditRoutes } from './routes/audit.ts'
import { authRoutes } from './routes/auth.ts'
import { conversationRoutes } from './routes/conversations.ts'
import { exportRoutes } from './routes/exports.ts'
import { factRoutes } from './routes/facts.ts'
import { handoffRoutes } from './routes/handoffs.ts'
import { identityRoutes } from './routes/identity.ts'
import { inboxRoutes } from './routes/inboxes.ts'
import { jobRoutes } from './routes/jobs.ts'
import { knowledgeRoutes } from './routes/knowledge.ts'
import { peopleRoutes } from './routes/people.ts'
import { privacyRoutes } from './routes/privacy.ts'
import { secondFactorRoutes } from './routes/second-factor.ts'
import { signUpRoutes } from './routes/sign-up.ts'
import { ssoRoutes } from './routes/sso.ts'
import { widgetRoutes } from './routes/widget.ts'
import { createSessionCookie, JOURNEY_KIND } from './session-cookie.ts'
import { createDoor } from './sign-in-door.ts'
import { createSignOn } from './sign-on.ts'
import { createTokens, type Tokens } from './tokens.ts'

const PREFIX = '/api/v1'
const ARRIVE_WITHIN_MS = 12_000

/** Everything the API needs from outside. It reads no environment and opens nothing by itself. */
export interface AppDeps {
  /** Logs in as hummdesk_app. */
  pool: Pool
  /** 32 bytes at least, the same in every process of an installation. */
  tokenSecret: string
  /** Seals and opens stored credentials. */
  keyring: Keyring
  /** Where browsers find this installation, like https://desk.example.com. */
  publicUrl: string
  /** Origins of further pages of ours, beside that of `publicUrl`. */
  allowedOrigins: readonly string[]
  /** CIDRs of the proxies whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[]
  /** To sign-on servers, whose addresses companies type in. */
  fetchOut: CustomFetch
  /** Whether strangers may found a company here. */
  signUp: boolean
  /** Requests one caller may make in a minute. */
  rateLimitPerMinute: number
  /** Carries rate limits and socket messages between processes; without it this process is the only one. */
  redis: Redis | undefined
  /** Throws when the queue does not answer. */
  pingQueue: () => Promise<void>
  /** What an account may choose from, the default first. */
  engines: readonly EngineInfo[]
  folders: Folders
  /** Keeps attachments and gives them out. */
  files: Files
  logger: FastifyBaseLogger
  clock: Clock
}

export interface App {
  app: FastifyInstance
  /** Where the relay tells facts, when it runs in this process. */
  io: Realtime['io']
  /** For the metrics port. */
  registry: Metrics['registry']
  /** Stops taking requests, lets those under way end, and closes the sockets. What was injected stays open. */
  close: () => Promise<void>
}

function createServer({ logger, trustedProxies }: AppDeps): FastifyInstance {
  return fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // One logger for all: what is written of a request names it.
    childLoggerFactory: (one) => one,
    genReqId: () => randomUUID(),
    // A list of networks or nothing: a hop count or `true` would believe whoever asks.
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: 64 * 1024,
    // A request must have arrived by then, so that a byte a second holds no place for long. Node looks every so often, and
    // looks at bodies only where headers are given no more time than the whole.
    requestTimeout: ARRIVE_WITHIN_MS,
    http: { headersTimeout: ARRIVE_WITHIN_MS, connectionsCheckingInterval: 2_000 },
    // A statement may take 15 seconds: whatever is slower than that is not coming.
    handlerTimeout: 20_000,
    routerOptions: { maxParamLength: 200 },
    // What cannot be read has no route and passes no hook: it is counted here.
    frameworkErrors: (error, request, reply) => {
      const send = (problem: unknown): void => void sendProblem(problem, request, reply)
      request.server.draw(request, reply).then(() => send(error), send)
    },
    clientErrorHandler: refuseConnection,
    forceCloseConnections: 'idle',
  })
}

async function addPlugins(app: FastifyInstance, deps: AppDeps, origins: Origins, metrics: Metrics): Promise<void> {
  const { pool, publicUrl, redis, rateLimitPerMinute: perMinute } = deps
  await app.register(observe, { requestSeen: metrics.requestSeen })
  await app.register(problemJson, { served: endpoints.map(({ endpoint }) => endpoint), prefix: PREFIX })
  await app.register(apiHeaders, { isSecure: publicUrl.startsWith('https:') })
  await app.register(cors, { origins, widgetPrefix: `${PREFIX}/widget/` })
  await app.register(rateLimit, { perMinute, redis, clock: deps.clock })
  await app.register(fewHeaders)
  await app.register(jsonBody)
  await app.register(auditDenials, { pool })
  await app.register(health, {
    pingDatabase: async () => void (await pool.query('select 1')),
    pingQueue: deps.pingQueue,
    assistant: deps.engines.find(({ isAvailable }) => isAvailable)?.name ?? 'built-in',
  })
  const { links, signer } = deps.files
  await app.register(pages, { folders: deps.folders, publicUrl, filesOrigin: links.origin })
  await app.register(storedFiles, { folder: links.folder, signer, clock: deps.clock })
}

async function addRoutes(app: FastifyInstance, deps: AppDeps, tokens: Tokens, realtime: Realtime): Promise<void> {
  const cookie = createSessionCookie(deps.publicUrl.startsWith('https:'), app.origins, `${PREFIX}/auth`)
  const entries = createEntries(tokens.placeKey, deps.publicUrl.startsWith('https:'), `${PREFIX}/auth`)
  const redirectUri = `${deps.publicUrl}/agent/sso`
  const isSecure = deps.publicUrl.startsWith('https:')
  const signOn = createSignOn({ redirectUri, fetchOut: deps.fetchOut, isPlainAllowed: !isSecure })
  const journey = createSessionCookie(isSecure, app.origins, `${PREFIX}/auth`, JOURNEY_KIND)
  const guesses = createGuesses(deps.redis, deps.clock, deps.logger)
  const document = JSON.stringify(openApi())
  app.get('/api/openapi.json', (_, reply) => reply.type('application/json; charset=utf-8').send(document))
  // Cookies are for these routes alone: everywhere else the credential is a header.
  const sessionRoutes = async (api: FastifyInstance): Promise<void> => {
    await api.register(fastifyCookie)
    const door = createDoor({ ...deps, lookup: app.lookup, tokens, cookie, entries, guesses })
    authRoutes(api, door)
    secondFactorRoutes(api, door)
    signUpRoutes(api, door, deps.signUp)
    const doorTo = (accountId: string) => tenantOf(deps.pool, accountId)
    ssoRoutes(api, { door, signOn, journey, redirectUri, doorTo })
  }
  const routes = async (api: FastifyInstance): Promise<void> => {
    conversationRoutes(api)
    handoffRoutes(api)
    assistRoutes(api, deps.engines)
    knowledgeRoutes(api)
    identityRoutes(api, guesses)
    accessRoutes(api, tokens.keyPepper)
    peopleRoutes(api)
    inboxRoutes(api, realtime.openInbox)
    exportRoutes(api)
    factRoutes(api)
    jobRoutes(api)
    auditRoutes(api)
    privacyRoutes(api)
    widgetRoutes(api, tokens)
  }
  await app.register(sessionRoutes, { prefix: PREFIX })
  await app.register(routes, { prefix: PREFIX })
  await app.register(attachmentRoutes, { prefix: PREFIX, ...deps.files })
}

/** The API as one Fastify app: plugins, then routes, in the order a request meets them. Listening is the caller's. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { pool, redis, clock, logger, publicUrl, allowedOrigins } = deps
  const tokens = createTokens(deps.tokenSecret)
  const origins = createOrigins(publicUrl, allowedOrigins)
  const keyUse = createKeyUse(pool, clock, (error) => logger.warn({ err: error }, 'the use of a key was not noted'))
  const identify = createIdentify(tokens, createAdmission(pool, clock), keyUse.note)
  const app = createServer(deps)
  const { lookup, within } = createRequestLookup(pool)
  app.decorate('pool', pool)
  app.decorate('lookup', lookup)
  app.decorate('keyring', deps.keyring)
  app.addHook('onRequest', (request, _, done) => within(contextOf(request), done))
  app.decorate('identify', identify)
  app.decorate('origins', origins)
  app.decorate('paging', createPaging(tokens.cursorKey))
  app.decorateRequest('caller', undefined)

  const ours = [new URL(publicUrl).origin, ...allowedOrigins]
  const realtime = createRealtime(app.server, { pool, identify, origins: ours, redis, clock, logger })
  const metrics = createMetrics(realtime.countSockets)
  app.addHook('preClose', realtime.close)
  app.addHook('onClose', keyUse.settled)

  await addPlugins(app, deps, origins, metrics)
  await addRoutes(app, deps, tokens, realtime)
  await app.ready()
  return { app, io: realtime.io, registry: metrics.registry, close: () => app.close() }
}
