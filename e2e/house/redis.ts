import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Redis } from 'ioredis'
import { freePort, type Running, start, until } from './process.ts'

export interface RedisHouse {
  url: string
  /** Kills it and starts it again on the same port with nothing in it. */
  restartEmpty: () => Promise<void>
  kill: () => Promise<void>
  start: () => Promise<void>
  close: () => Promise<void>
}

/** A Redis of its own, append-only and never evicting, the way it is deployed. */
export async function openRedis(): Promise<RedisHouse> {
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  let folder = ''
  let running: Running | undefined
  const begin = async (): Promise<void> => {
    folder ||= mkdtempSync(path.join(tmpdir(), 'hummdesk-redis-'))
    running = start(
      'redis-server',
      [
        '--port',
        String(port),
        '--bind',
        '127.0.0.1',
        '--dir',
        folder,
        '--appendonly',
        'yes',
        '--save',
        '',
        '--maxmemory-policy',
        'noeviction',
      ],
      {},
    )
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => 100 })
    client.on('error', () => {})
    await until('Redis to answer', async () => (await client.ping()) === 'PONG')
    client.disconnect()
  }
  const kill = async (): Promise<void> => {
    running?.kill('SIGKILL')
    await running?.ended
  }
  const forget = (): void => {
    rmSync(folder, { recursive: true, force: true })
    folder = ''
  }
  await begin()
  return {
    url,
    kill,
    start: begin,
    restartEmpty: async () => {
      await kill()
      forget()
      await begin()
    },
    close: async () => {
      await kill()
      forget()
    },
  }
}
