import { createAdapter } from '@socket.io/redis-adapter'
import type { Redis } from 'ioredis'
import type { Io } from './listener.ts'

/** Joins the sockets of all processes through Redis. Two connections of its own: one that listens can do nothing else. */
export function joinThroughRedis(io: Io, redis: Redis, onError: (error: unknown) => void): () => void {
  // These two wait for Redis to come back, where a request's connection gives up.
  const waiting = { enableOfflineQueue: true, maxRetriesPerRequest: null } as const
  const connections = [redis.duplicate(waiting), redis.duplicate(waiting)] as const
  for (const connection of connections) connection.on('error', onError)
  io.adapter(createAdapter(...connections))
  return () => {
    for (const connection of connections) connection.disconnect()
  }
}
