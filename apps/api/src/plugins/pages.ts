import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { findInboxByKey } from '@hummdesk/core/accounts/find-inbox-by-key'
import { Problem } from '@hummdesk/core/kernel/problem'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import {
  anywhere,
  forAnHour,
  forTenMinutes,
  frameHeaders,
  immutable,
  portalHeaders,
  socketOrigin,
} from '../page-headers.ts'

/** Where the built pages lie; what is absent is not served. */
export interface Folders {
  agent?: string | undefined
  admin?: string | undefined
  /** Holds the frame's page and, beside it, the loader `widget.js`. */
  widget?: string | undefined
  /** A page to try an inbox on: the same at /demo/<inbox key> for every key. */
  demo?: string | undefined
}

const DOCS = path.resolve(import.meta.dirname, '../../docs')

export const restOf = (request: FastifyRequest): string => {
  const { params } = request
  return typeof params === 'object' && params !== null && '*' in params ? String(params['*']) : ''
}
const isFile = (rest: string): boolean => path.posix.basename(rest).includes('.')
const lifeOf = (rest: string): { 'cache-control': string } => (rest.startsWith('assets/') ? immutable : forAnHour)

function send(reply: FastifyReply, folder: string, file: string): FastifyReply {
  if (file.endsWith('.map')) throw new Problem('not_found')
  return reply.sendFile(file, folder, { cacheControl: false, dotfiles: 'ignore', index: false })
}

type PageHeaders = (request: FastifyRequest) => Promise<Record<string, string>>

/** A page and its files below a prefix. Every path that is no file is the page: its own router knows the rest. */
function servePage(app: FastifyInstance, prefix: string, folder: string, headersOf: PageHeaders, files = {}): void {
  app.get(prefix, (_, reply) => reply.redirect(`${prefix}/`))
  app.get(`${prefix}/*`, async (request, reply) => {
    const rest = restOf(request)
    if (isFile(rest)) return send(reply.headers({ ...lifeOf(rest), ...files }), folder, rest)
    return send(reply.headers(await headersOf(request)), folder, 'index.html')
  })
}

const keyOf = ({ query }: FastifyRequest): string =>
  typeof query === 'object' && query !== null && 'key' in query && typeof query.key === 'string' ? query.key : ''

/** The built apps, the widget's loader and frame, and the reference page of the API. */
export const pages = fp<{ folders: Folders; publicUrl: string; filesOrigin: string | undefined }>(
  async (app, { folders, publicUrl, filesOrigin }) => {
    await app.register(fastifyStatic, { serve: false })
    const socket = socketOrigin(publicUrl)
    const reached = { socket, files: filesOrigin }
    const portal = portalHeaders(reached)

    app.get('/', (_, reply) => reply.redirect('/agent/'))
    servePage(app, '/api/docs', DOCS, async () => portal)
    for (const name of ['agent', 'admin', 'demo'] as const) {
      const folder = folders[name]
      if (folder) servePage(app, `/${name}`, folder, async () => portal)
    }
    const { widget } = folders
    if (!widget) return
    const frame: PageHeaders = async (request) => {
      const inbox = await findInboxByKey(app.pool, keyOf(request))
      return frameHeaders(reached, inbox?.sites)
    }
    servePage(app, '/widget', widget, frame, anywhere)
    app.get('/widget.js', (_, reply) => send(reply.headers({ ...forTenMinutes, ...anywhere }), widget, 'widget.js'))
  },
)
