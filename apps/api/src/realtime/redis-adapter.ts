import { createAdapter } from '@socket.io/redis-adapter'
import type { Redis } from 'ioredis'
import type { Io } from './listener.ts'

/** The adapter looks at few of its commands' answers. One that fails, at the latest when we hang up, must not end the process. */
function forgiving(redis: Redis): Redis {
  const send = redis.sendCommand.bind(redis)
  redis.sendCommand = (command, stream) => {
    const answer = send(command, stream)
    if (answer instanceof Promise) answer.catch(() => {})
    return answer
  }
  return redis
}

/** Joins the sockets of all processes through Redis. Two connections of its own: one that listens can do nothing else. */
export function joinThroughRedis(io: Io, redis: Redis, onError: (error: unknown) => void): () => void {
  // These two wait for Redis to come back, where a request's connection gives up.
  const patient = { enableOfflineQueue: true, maxRetriesPerRequest: null } as const
  const connections = [forgiving(redis.duplicate(patient)), forgiving(redis.duplicate(patient))] as const
  for (const connection of connections) connection.on('error', onError)
  io.adapter(createAdapter(...connections))
  return () => {
    for (const connection of connections) connection.disconnect()
  }
}
