/**
 * A process of listening agents. Reads from its parent what to listen to, tells when all are connected, and sends back for
 * every message heard which one it was and how many microseconds after it was sent it was parsed here.
 */
import { io, type Socket } from 'socket.io-client'
import { WebSocket } from 'ws'

export interface Listen {
  kind: 'raw' | 'socket.io'
  /** One listener per address; for socket.io its token, for raw the room. */
  url: string
  credentials: string[]
}
export type Heard = { connected: number } | { heard: [id: string, micros: number][] }

/** A message's text is its number and the nanosecond it was sent at. */
export const textOf = (id: string): string => `${id} ${process.hrtime.bigint()}`

let heard: [string, number][] = []
function hear(text: string): void {
  const [id, sentAt] = text.split(' ')
  if (id && sentAt) heard.push([id, Number(process.hrtime.bigint() - BigInt(sentAt)) / 1000])
}
const tell = (message: Heard): void => void process.send?.(message)
setInterval(() => {
  if (heard.length > 0) tell({ heard })
  heard = []
}, 100)

function listen({ kind, url, credentials }: Listen): void {
  let connected = 0
  const one = (): void => {
    connected += 1
    if (connected === credentials.length) tell({ connected })
  }
  const open: (Socket | WebSocket)[] = []
  for (const credential of credentials) {
    if (kind === 'raw') {
      const socket = new WebSocket(`${url}?room=${credential}`)
      socket.once('open', one)
      socket.on('message', (raw) => hear(JSON.parse(String(raw)).message.content))
      open.push(socket)
      continue
    }
    const socket = io(url, { transports: ['websocket'], auth: { token: credential }, forceNew: true })
    socket.once('connect', one)
    socket.on('fact', (fact) => {
      if (fact.type === 'message.received') hear(fact.message.content)
    })
    socket.on('plain', (message) => hear(message.content))
    open.push(socket)
  }
}
process.on('message', listen)
