import { randomUUID } from 'node:crypto'
import { type LiveFact, room } from '@hummdesk/contract/facts'
import { type Api, sessionOf } from '../api.ts'
import { everythingOf, visitorOf } from '../calls.ts'
import type { House } from '../house.ts'
import { hears, type Sockets, type TestSocket } from '../sockets.ts'
import type { Findings } from './findings.ts'
import type { Companies } from './tenant-matrix.ts'

interface Rooms {
  api: Api
  companies: Companies
  found: Findings
  sockets: Sockets
}

/** How every event a client may send is asked for what came after a place, or about a thing. One not named here is a fault. */
const events = new Map<string, (house: House) => unknown[]>([
  ['since', ({ accountId, conversationId }) => [accountId, conversationId, { accountId, after: 0 }, [accountId, 0]]],
])
/** Socket.IO's own. */
const INTERNAL = new Set(['disconnect', 'disconnecting', 'error'])

const fact: LiveFact = { seq: 1, type: 'settings.changed', at: '2026-01-01T00:00:00.000Z', noun: 'teams' }
const junk = (accountId: string): unknown[] => [
  ...[null, 42, -1, true, '', [], {}, [[[]]], 'account:1', 'account:12', `account/${accountId}`, '__proto__'],
  ...[{ constructor: { prototype: { x: 1 } } }, JSON.parse('{"__proto__":{"x":1}}'), 'x'.repeat(10_000)],
]

const emit = (socket: TestSocket, ...said: unknown[]): unknown => Reflect.apply(socket.emit, socket, said)

/** TI-25 to TI-27, TI-39: a socket hears its own company, whatever it claims in its handshake or sends afterwards. */
export async function tenantSockets({
  api,
  companies: { ours, theirs, theirIds },
  found,
  sockets,
}: Rooms): Promise<void> {
  const { io } = api.api
  const serverSide = (socket: TestSocket) => io.of('/').sockets.get(socket.id ?? '')
  const roomsOf = (socket: TestSocket): string[] => [...(serverSide(socket)?.rooms ?? [])]
  const tokenOf = async (house: House) => (await sessionOf(api.db, house, house.agentId)).token
  const claims = { account_id: theirs.accountId, accountId: theirs.accountId, rooms: [room.account(theirs.accountId)] }
  const bystander = await sockets.connect(await tokenOf(theirs))
  const theirRooms = [
    ...roomsOf(bystander).filter((name) => name.startsWith('account/')),
    ...[room.inbox(theirs.accountId, theirs.inboxId), room.agent(theirs.accountId, theirs.agentId)],
    room.visitor(theirs.accountId, theirs.inboxId, theirs.visitorId),
    `account/${theirs.accountId.slice(0, -1)}`,
  ]
  const tellThem = (): void => {
    for (const name of theirRooms) io.to(name).emit('fact', fact)
  }

  const handshakes: [string, unknown, Record<string, unknown>][] = [
    ['plain', {}, {}],
    ['claims in auth', claims, {}],
    ['claims in the query', {}, { query: claims }],
    ['claims in headers', {}, { extraHeaders: { 'x-account-id': theirs.accountId } }],
    ['the other company’s id in the path', {}, { query: { token: theirs.accountId } }],
  ]
  const tokens = { agent: await tokenOf(ours), visitor: visitorOf(ours).slice('Bearer '.length) }
  for (const [kind, token] of Object.entries(tokens))
    for (const [what, auth, more] of handshakes) {
      const socket = await sockets.open({ ...Object(auth), token }, more)
      await found.fire(`a handshake of a ${kind} with ${what}`, async () => {
        if (typeof socket === 'string') return `was refused with ${socket}`
        const strange = roomsOf(socket).filter((name) => name !== socket.id && !name.includes(ours.accountId))
        if (strange.length > 0) return `joined ${strange}`
        const heard = await hears(api.api.io, socket, tellThem)
        return heard.length === 0 ? undefined : `heard ${heard} of another company`
      })
      if (typeof socket !== 'string') socket.disconnect()
    }

  const socket = await sockets.connect(tokens.agent)
  const listened = (serverSide(socket)?.eventNames() ?? []).map(String).filter((name) => !INTERNAL.has(name))
  const before = roomsOf(socket).sort().join()
  // Whoever connects is present a moment later.
  const still = (): Promise<string> => everythingOf(api.db, undefined, ['account_users', 'outbox', 'fact_heads'])
  const all = await still()
  for (const event of new Set([...listened, 'join', 'subscribe', 'room', '__proto__', 'constructor', ''])) {
    const about = events.get(event)
    if (listened.includes(event))
      await found.fire(`the event ${event}`, () => (about ? undefined : 'is not named in tenant-sockets.ts'))
    for (const said of [...(about?.(theirs) ?? theirIds), ...junk(theirs.accountId), randomUUID()])
      await found.fire(`the event ${event} with ${JSON.stringify(said)?.slice(0, 60)}`, async () => {
        const answers: string[] = []
        emit(socket, event, said)
        emit(socket, event, said, 'no function')
        emit(socket, event, said, (answer: unknown) => answers.push(JSON.stringify(answer) ?? ''))
        emit(socket, event, () => {}, said)
        const heard = await hears(api.api.io, socket, () => {})
        if (heard.length > 0) return `heard ${heard}`
        if (roomsOf(socket).sort().join() !== before) return `joined ${roomsOf(socket)}`
        const leak = theirIds.find((id) => answers.some((answer) => answer.includes(id)))
        return leak === undefined ? undefined : `was told ${leak}`
      })
  }
  await found.fire('all that was sent', async () => {
    if ((await still()) !== all) return 'changed something'
    const heard = await hears(
      api.api.io,
      bystander,
      () => void io.to(room.account(theirs.accountId)).emit('fact', fact),
    )
    return heard.join() === 'fact' ? undefined : 'hurt a bystander'
  })
}
