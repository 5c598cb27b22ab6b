/** The usual way's other end: Socket.io with the Redis adapter, told by whoever wrote the row. */
import { createServer } from 'node:http'
import { createAdapter } from '@socket.io/redis-adapter'
import { Redis } from 'ioredis'
import { Server } from 'socket.io'

const http = createServer()
const redis = new Redis(process.argv[3] ?? '')
const io = new Server(http, { adapter: createAdapter(redis, redis.duplicate()), transports: ['websocket'] })
io.on('connection', (socket) => void socket.join(String(socket.handshake.auth['token'])))
http.listen(Number(process.argv[2]), '127.0.0.1', () => process.send?.('ready'))
