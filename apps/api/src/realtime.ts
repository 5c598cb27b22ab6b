import type http from 'node:http'
import { type ClientToServer, room, type ServerToClient } from '@hummdesk/contract/facts'
import type { Clock } from '@hummdesk/core/kernel/clock'
import { listFacts, listSeenFacts } from '@hummdesk/core/live/views'
import { tenantOf } from '@hummdesk/database/tenant'
import type { FastifyBaseLogger } from 'fastify'
import type { Redis } from 'ioredis'
import type { Pool } from 'pg'
import { Server } from 'socket.io'
import type { Identify } from './caller.ts'
import { hearingOf } from './reach.ts'
import { answerSince } from './realtime/answer-since.ts'
import { createAttendance } from './realtime/attendance.ts'
import { dismissStrangers } from './realtime/dismiss.ts'
import {
  callerName,
  type DeskSocket,
  findListener,
  type Io,
  type Listener,
  type TenantOf,
} from './realtime/listener.ts'
import { joinThroughRedis } from './realtime/redis-adapter.ts'
import { tellHeads } from './realtime/tell-heads.ts'

export interface RealtimeDeps {
  pool: Pool
  identify: Identify
  /** Origins whose pages may open a socket, beside this host's own. */
  origins: readonly string[]
  redis: Redis | undefined
  clock: Clock
  logger: FastifyBaseLogger
}

export interface Realtime {
  io: Io
  countSockets: () => number
  /** The account's agents who are not limited hear a new inbox from now on, in whichever process they are. */
  openInbox: (accountId: string, inboxId: string) => void
  close: () => Promise<void>
}

const DISMISS_EVERY_MS = 4_000
const BEAT_EVERY_MS = 25_000
const KEEP_EVERY_MS = 30_000
const SOCKETS_PER_CALLER = 50

function createIo(server: http.Server, origins: readonly string[]): Io {
  const io: Io = new Server<ClientToServer, ServerToClient, Record<string, never>, Listener>(server, {
    serveClient: false,
    maxHttpBufferSize: 16 * 1024,
    perMessageDeflate: false,
    httpCompression: false,
    connectTimeout: 10_000,
    cors: { origin: [...origins], credentials: false },
  })
  // The first request, with all its headers, would otherwise live as long as the socket.
  io.engine.on('connection', (raw: object) => Reflect.set(raw, 'request', null))
  return io
}

/** Listening only: sockets carry facts out, every command goes through HTTP. The server chooses every room. */
export function createRealtime(server: http.Server, deps: RealtimeDeps): Realtime {
  const { pool, identify, redis, clock, logger } = deps
  const tenant: TenantOf = (accountId, reach) => tenantOf(pool, accountId, reach)
  const io = createIo(server, deps.origins)
  const onError = (error: unknown): void => logger.warn({ err: error }, 'realtime')
  const leaveRedis = redis && joinThroughRedis(io, redis, onError)
  const attendance = createAttendance(io, tenant, onError)
  const isCrowded = (name: string): boolean => (io.of('/').adapter.rooms.get(name)?.size ?? 0) >= SOCKETS_PER_CALLER

  const admit = async (socket: DeskSocket): Promise<Error | undefined> => {
    const listener = await findListener(socket.handshake.auth, identify, tenant)
    if (!listener) return new Error('not_signed_in')
    if (isCrowded(callerName(listener.caller))) return new Error('too_many_requests')
    socket.data = listener
    return undefined
  }
  const welcome = (socket: DeskSocket): void => {
    const { caller, rooms } = socket.data
    // The handshake holds the token: it is not kept, and not told to other processes that ask who is here. They expect one.
    Reflect.set(socket, 'handshake', {})
    void socket.join(rooms)
    if (caller.kind !== 'agent') return
    const reach = hearingOf(caller)
    const answer = answerSince(tenant(caller.accountId, reach), reach ? listSeenFacts : listFacts, onError)
    socket.on('since', (after, done) => void answer(after, done))
    socket.on('disconnect', () => attendance.left(caller))
    attendance.came(caller).catch(onError)
  }
  io.use((socket, next) => {
    admit(socket).then(next, (error: unknown) => {
      onError(error)
      next(new Error('unavailable'))
    })
  })
  io.on('connection', welcome)

  const regularly = (work: () => Promise<void>, ms: number): NodeJS.Timeout =>
    setInterval(() => void work().catch(onError), ms).unref()
  const timers = [
    regularly(() => dismissStrangers(io, pool, clock), DISMISS_EVERY_MS),
    regularly(() => tellHeads(io, tenant), BEAT_EVERY_MS),
    regularly(() => attendance.keep(), KEEP_EVERY_MS),
  ]

  return {
    io,
    countSockets: () => io.engine.clientsCount,
    openInbox: (accountId, inboxId) => io.in(room.everything(accountId)).socketsJoin(room.inbox(accountId, inboxId)),
    close: async () => {
      for (const timer of timers) clearInterval(timer)
      attendance.close()
      io.engine.close()
      leaveRedis?.()
    },
  }
}
