import { connect, createServer, type Socket } from 'node:net'
import type { buildConnector } from 'undici'
import { expect, it, onTestFinished } from 'vitest'
import { checkedConnector } from '../src/connect.ts'
import { lookupOfMachine } from '../src/target.ts'

const rules = { allowed: [], plainHttp: true, lookup: lookupOfMachine }
const to = (hostname: string, protocol = 'https:') => ({ hostname, host: hostname, protocol, port: '' })

/** What a base connector was asked for, and what came of it. */
function asked(base: buildConnector.connector, options: ReturnType<typeof to>, lookup = rules.lookup) {
  return new Promise<{ error: Error | null; socket: unknown }>((resolve) =>
    checkedConnector({ ...rules, lookup }, base)(options, (error, socket) => resolve({ error, socket })),
  )
}

it('lets go of whoever turns out to be somebody else', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise<void>((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const sockets: Socket[] = []
  // A machine whose routes lead a public address home.
  const home: buildConnector.connector = (_, done) => {
    const socket = connect(port, '127.0.0.1', () => done(null, socket))
    sockets.push(socket)
  }
  const { error } = await asked(home, to('93.184.215.14'))
  expect(error).toMatchObject({ reason: 'address_not_allowed' })
  expect(sockets.map(({ destroyed }) => destroyed)).toEqual([true])
})

it('calls the number that was checked and asks for the certificate of the name', async () => {
  const calls: unknown[] = []
  const refusing: buildConnector.connector = (options, done) => {
    calls.push(options)
    done(new Error('nobody there'), null)
  }
  await asked(refusing, to('shop.example'), async () => ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])
  expect(calls).toMatchObject([
    { hostname: '93.184.215.14', servername: 'shop.example', port: '443' },
    { hostname: '2606:2800:21f:cb07:6820:80da:af6b:8b2c', servername: 'shop.example' },
  ])
  calls.length = 0
  await asked(refusing, to('[2606:2800:21f:cb07:6820:80da:af6b:8b2c]'))
  expect(calls).toMatchObject([{ hostname: '2606:2800:21f:cb07:6820:80da:af6b:8b2c' }])
  expect(calls[0]).not.toHaveProperty('servername')
})
