import { createServer } from 'node:http'
import { freePort } from './process.ts'

export interface Shop {
  /** Another origin than the desk's, of the same site. */
  url: string
  /** The same page of another site: there the browser lets the chat's frame store nothing. */
  crossSiteUrl: string
  close: () => Promise<void>
}

/** A page on another origin than the desk, with whatever it is given to carry. `policy` is its content security policy. */
export async function openShop(body: string, { policy = '' } = {}): Promise<Shop> {
  const port = await freePort()
  const page = `<!doctype html><html lang="en"><title>A shop</title><h1>A shop</h1><p><a href="#">Bikes</a></p>${body}</html>`
  const server = createServer((_, reply) => {
    reply
      .writeHead(200, { 'content-type': 'text/html', ...(policy && { 'content-security-policy': policy }) })
      .end(page)
  })
  server.listen(port, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${port}/`,
    crossSiteUrl: `http://localhost:${port}/`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The line a company puts into its pages. */
export const snippet = (desk: string, key: string): string =>
  `<script async src="${desk}/widget.js" data-key="${key}"></script>`
