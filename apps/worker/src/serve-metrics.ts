import { once } from 'node:events'
import { createServer } from 'node:http'
import { Registry } from 'prom-client'

/** Numbers for Prometheus, on a port of their own: `/metrics` and nothing else. */
export async function serveMetrics(
  registries: readonly Registry[],
  { port, host }: { port: number; host: string },
): Promise<{ close: () => Promise<void> }> {
  const all = Registry.merge([...registries])
  const server = createServer((request, reply) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      reply.writeHead(404).end()
      return
    }
    all.metrics().then(
      (text) => reply.writeHead(200, { 'content-type': all.contentType }).end(text),
      () => reply.writeHead(503).end(),
    )
  })
  server.listen(port, host)
  await once(server, 'listening')
  return {
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
