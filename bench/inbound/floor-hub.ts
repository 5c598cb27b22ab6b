/** The least that can carry a message to screens in another process: Redis to raw web sockets, a room by query. */
import { Redis } from 'ioredis'
import { type WebSocket, WebSocketServer } from 'ws'

const rooms = new Map<string, Set<WebSocket>>()
const server = new WebSocketServer({ port: Number(process.argv[2]), host: '127.0.0.1', perMessageDeflate: false })
server.on('connection', (socket, request) => {
  const room = new URL(request.url ?? '', 'http://x').searchParams.get('room') ?? ''
  const members = rooms.get(room) ?? new Set()
  rooms.set(room, members.add(socket))
  socket.on('close', () => members.delete(socket))
})
const redis = new Redis(process.argv[3] ?? '')
await redis.psubscribe('floor:*')
redis.on('pmessage', (_, channel, text) => {
  for (const socket of rooms.get(channel.slice('floor:'.length)) ?? []) socket.send(text)
})
process.send?.('ready')
