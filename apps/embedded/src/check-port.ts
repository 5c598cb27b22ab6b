import { once } from 'node:events'
import { createServer } from 'node:net'

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** Says so in one sentence before anything else is done, when the port cannot be had. `setting` is what would change it. */
export async function checkPort(host: string, port: number, setting: string): Promise<void> {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    if (hasCode(error, 'EADDRINUSE'))
      throw new Error(`Port ${port} is in use. Stop what listens there, or set ${setting} to another port.`)
    if (hasCode(error, 'EACCES'))
      throw new Error(`Port ${port} may not be used by this user. Set ${setting} to a port above 1023.`)
    if (hasCode(error, 'EADDRNOTAVAIL') || hasCode(error, 'ENOTFOUND'))
      throw new Error(`This machine has no address ${host}. Set HOST to one it has.`)
    throw error
  }
  server.close()
  await once(server, 'close')
}
