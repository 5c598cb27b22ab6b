import type { ServerToClient } from '@hummdesk/contract/facts'
import { Emitter } from '@socket.io/redis-emitter'
import type { Redis } from 'ioredis'
import type { Announcement, Tell } from './tell.ts'

/** Speaks to the sockets of every API process. The emitter forgets what becomes of its message; here Redis must have taken it. */
export function redisTell(redis: Redis): Tell {
  return async ({ rooms, event, body }: Announcement) => {
    const published: Promise<unknown>[] = []
    const publish = (channel: string, message: Buffer): void => void published.push(redis.publish(channel, message))
    const speaker = new Emitter<ServerToClient>({ publish }).to(rooms)
    if (event === 'fact') speaker.emit('fact', body)
    else speaker.emit('widget', body)
    await Promise.all(published)
  }
}
