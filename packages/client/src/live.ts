import { type LiveFact, listFacts, type ServerToClient, type SinceAnswer } from '@hummdesk/contract/facts'
import { io, type Socket } from 'socket.io-client'
import type { Call } from './call.ts'
import { createFactCursor } from './fact-cursor.ts'
import { ApiProblem } from './problem.ts'

export interface Live {
  stop: () => void
}

/** What a screen shows of its line to the desk. `polling`: no socket, but everything still arrives. */
export type LineState = 'connecting' | 'live' | 'polling' | 'offline'

interface ClientEvents {
  since: (after: number, done: (answer: SinceAnswer) => void) => void
}

export interface LiveWork {
  /** Origin of the desk; empty for the page's own. */
  origin: string
  token: () => Promise<string | undefined>
  call: Call
  /** The number the first load stood at. */
  head: number
  apply: (fact: LiveFact) => void
  reload: () => Promise<number>
  onLine: (state: LineState) => void
}

const POLL_MS = 4_000
const ACK_MS = 8_000

/** Hears the account's facts over the socket, and by polling with the same cursor while the socket is down. */
export function listenToFacts({ origin, token, call, head, apply, reload, onLine }: LiveWork): Live {
  const socket: Socket<ServerToClient, ClientEvents> = io(origin || '/', {
    transports: ['websocket', 'polling'],
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 5_000,
    auth: (give) => {
      token().then(
        (fresh) => give({ token: fresh ?? '' }),
        () => give({ token: '' }),
      )
    },
  })

  const overHttp = async (after: number): Promise<SinceAnswer> => {
    try {
      return await call(listFacts, { query: { after: String(after) } })
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.code === 'cursor_expired') return { expired: true }
      throw problem
    }
  }
  const since = (after: number): Promise<SinceAnswer> =>
    socket.connected
      ? socket
          .timeout(ACK_MS)
          .emitWithAck('since', after)
          .catch(() => overHttp(after))
      : overHttp(after)

  const cursor = createFactCursor(head, { since, apply, reload })
  const poll = async (): Promise<void> => {
    if (socket.connected) return
    await cursor.catchUp().then(
      () => onLine(socket.connected ? 'live' : 'polling'),
      () => onLine('offline'),
    )
  }
  const timer = setInterval(() => {
    // A refused handshake, as of a token that could not be renewed just then, is the end for socket.io: it asks no more.
    if (!socket.active) socket.connect()
    void poll()
  }, POLL_MS)

  onLine('connecting')
  socket.on('connect', () => {
    onLine('live')
    cursor.catchUp().catch(() => {})
  })
  socket.on('disconnect', (reason) => {
    onLine('connecting')
    // The server ended it, as it does when a token runs out: socket.io does not come back from that by itself.
    if (reason === 'io server disconnect') socket.connect()
    void poll()
  })
  socket.on('connect_error', () => void poll())
  socket.on('fact', (fact) => cursor.receive(fact))
  socket.on('beat', (beat) => cursor.beat(beat.head))

  return {
    stop: () => {
      clearInterval(timer)
      socket.disconnect()
    },
  }
}
