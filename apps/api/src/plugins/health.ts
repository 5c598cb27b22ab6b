import type { EngineName } from '@hummdesk/contract/assist'
import type { Health } from '@hummdesk/contract/system'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'

export interface Probes {
  /** Throws when the database does not answer. */
  pingDatabase: () => Promise<void>
  /** Throws when the queue does not answer. */
  pingQueue: () => Promise<void>
  assistant: EngineName
}

const PATIENCE_MS = 2_000

/** A probe that hangs has failed. */
async function probe(ping: () => Promise<void>): Promise<'ok' | 'failing'> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<'failing'>((resolve) => {
    timer = setTimeout(() => resolve('failing'), PATIENCE_MS)
  })
  try {
    return await Promise.race([ping().then(() => 'ok' as const), tooLong])
  } catch {
    return 'failing'
  } finally {
    clearTimeout(timer)
  }
}

/** `/livez` asks nobody; `/readyz` and `/health` ask the database and the queue. No vendor can make us unready. */
export const health = fp<Probes>(async (app, { pingDatabase, pingQueue, assistant }) => {
  const answer = async (reply: FastifyReply): Promise<FastifyReply> => {
    const [database, queue] = await Promise.all([probe(pingDatabase), probe(pingQueue)])
    const status = database === 'ok' && queue === 'ok' ? 'ok' : 'failing'
    const report: Health = { status, uptimeSeconds: Math.round(process.uptime()), database, queue, assistant }
    return reply.code(status === 'ok' ? 200 : 503).send(report)
  }
  app.get('/livez', async () => ({ status: 'ok' }))
  app.get('/readyz', (_, reply) => answer(reply))
  app.get('/health', (_, reply) => answer(reply))
})
