import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createTcp } from 'node:net'
import { onTestFinished } from 'vitest'

/** A listener that counts whoever comes, on every loopback address of both families it can have. */
export async function honeypot(answer: RequestListener): Promise<{ port: number; visits: () => number }> {
  let visits = 0
  const server = createServer(answer)
  server.on('connection', () => {
    visits += 1
  })
  server.listen({ port: 0, host: '::', ipv6Only: false })
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: portOf(server.address()), visits: () => visits }
}

const portOf = (address: string | AddressInfo | null): number => {
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return address.port
}

/** A port nobody listens on. */
export async function silentPort(): Promise<number> {
  const server = createTcp().listen(0, '127.0.0.1')
  await new Promise<void>((resolve) => server.once('listening', resolve))
  const port = portOf(server.address())
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}
