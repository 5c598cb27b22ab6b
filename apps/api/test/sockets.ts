import type { ClientToServer, ServerToClient } from '@hummdesk/contract/facts'
import type { FastifyInstance } from 'fastify'
import { io, type Socket } from 'socket.io-client'
import { afterAll } from 'vitest'
import type { App } from '../src/app.ts'

export type TestSocket = Socket<ServerToClient, ClientToServer>

export interface Sockets {
  port: number
  /** Connects, or gives the word it was refused with. */
  open: (auth: unknown, more?: Record<string, unknown>) => Promise<TestSocket | string>
  /** Connects, or fails the test. */
  connect: (token: string, more?: Record<string, unknown>) => Promise<TestSocket>
}

/** Real sockets to an app that listens on a port of its own. */
export async function socketsOf(app: FastifyInstance): Promise<Sockets> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const opened: TestSocket[] = []
  afterAll(() => {
    for (const socket of opened) socket.disconnect()
  })
  const open: Sockets['open'] = (auth, more = {}) => {
    const socket: TestSocket = io(`http://127.0.0.1:${port}`, {
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
      auth: (give) => give(auth instanceof Object ? auth : { token: auth }),
      ...more,
    })
    opened.push(socket)
    return new Promise((resolve) => {
      socket.once('connect', () => resolve(socket))
      socket.once('connect_error', (error) => resolve(error.message))
    })
  }
  const connect: Sockets['connect'] = async (token, more) => {
    const socket = await open({ token }, more)
    if (typeof socket === 'string') throw new Error(`Not let in: ${socket}`)
    return socket
  }
  return { port, open, connect }
}

/** Settles when a socket hears this, with what it heard. */
export const next = (socket: TestSocket, event: 'fact' | 'widget' | 'beat' | 'disconnect'): Promise<unknown> =>
  new Promise((resolve) => {
    socket.once(event, (said: unknown) => resolve(said))
  })

/** Everything a socket hears while something is done, and nothing that comes later. */
export async function hears(server: App['io'], socket: TestSocket, done: () => unknown): Promise<string[]> {
  const seen: string[] = []
  const listen = (event: string): void => {
    seen.push(event)
  }
  socket.onAny(listen)
  await done()
  // What is sent to one socket arrives in order: when this is here, everything before it is.
  const fence = next(socket, 'beat')
  server.to(socket.id ?? '').emit('beat', { head: 0 })
  await fence
  socket.offAny(listen)
  return seen.slice(0, -1)
}
