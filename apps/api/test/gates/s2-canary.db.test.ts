import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { apiDesk, sessionOf } from '../api.ts'
import { type Called, type Changed, call, calls, credential, visitorOf } from '../calls.ts'
import { ownId } from '../samples.ts'
import { socketsOf } from '../sockets.ts'
import { leaks, type Marked, markedHouse, type Sent } from './canaries.ts'
import { recordingLog, workerBeside } from './whole-product.ts'

const log = recordingLog()
const desk = await apiDesk({ logger: log.logger })
const { api, db } = desk
const houses = [await markedHouse(desk), await markedHouse(desk)]
const [one, other] = houses
if (!one || !other) throw new Error('two companies were asked for')
const product = await workerBeside(desk, log)
afterAll(() => product.close())
const { connect } = await socketsOf(api.app)
const sent: Sent[] = []
afterAll(() => console.log(`S2: ${sent.length} things that reached somebody were looked through`))

/** Everything a house's own sockets hear from now on. */
async function listen(house: Marked): Promise<void> {
  const tokens = [(await sessionOf(db, house, house.agentId)).token, visitorOf(house).slice('Bearer '.length)]
  for (const token of tokens) {
    const socket = await connect(token)
    socket.onAny((event: string, said: unknown) =>
      sent.push({ what: `the socket's ${event}`, to: house, text: JSON.stringify(said) }),
    )
    sent.push({
      what: 'the answer to since',
      to: house,
      text: JSON.stringify(
        await socket
          .timeout(5_000)
          .emitWithAck('since', 0)
          .catch(() => ''),
      ),
    })
  }
}

async function ask(called: Called, house: Marked, changed: Changed = {}): Promise<void> {
  const authorization = await credential(db, house, called.endpoint)
  const response = await call(desk, called, house, { authorization, ...changed })
  const text = `${JSON.stringify(response.headers)}\n${response.body}`
  sent.push({ what: `the answer of ${called.name}`, to: house, text })
}

/** Deletes and closes what others read, so it comes last. */
const isLast = ({ endpoint, name }: Called): boolean =>
  endpoint.method === 'DELETE' || /close|logout|revoke/i.test(name)

describe('two companies full of canaries', () => {
  it('are asked everything, one by the other', async () => {
    for (const house of houses) await listen(house)
    const inOrder = [...calls].sort((a, b) => Number(isLast(a)) - Number(isLast(b)))
    for (const called of inOrder)
      for (const [house, victim] of [
        [one, other],
        [other, one],
      ] as const) {
        if (called.endpoint.path.includes(':id')) await ask(called, house, { id: ownId(called.endpoint, victim) })
        const { foreign } = called.sample
        if (foreign) await ask(called, house, { body: foreign(victim) })
        await ask(called, house)
      }
    const search = calls.find(({ name }) => name === 'listArticles')
    for (const term of [one.mark, one.mark.slice(0, 8), `%${one.mark}%`, `"${one.mark}"`, `x OR ${one.mark}`, '*'])
      if (search) await ask(search, other, { query: { search: term } })
  })

  it('ask the assistant what stands in the other one’s articles', async () => {
    const send = calls.find(({ name }) => name === 'sendWidgetMessage')
    for (const house of [one, other, one])
      if (send)
        await ask(
          send,
          { ...house, visitorId: randomUUID() },
          {
            body: { content: 'Zebra parcels travel by submarine every Tuesday afternoon?', clientId: randomUUID() },
          },
        )
    await product.settled()
    expect(product.modelRequests.length).toBeGreaterThan(0)
  }, 120_000)

  it('never see a word of each other', async () => {
    const ownerOf = (text: string): Marked | undefined => houses.find(({ mark }) => text.includes(mark))
    for (const { rooms, body } of product.told)
      for (const room of rooms)
        sent.push({
          what: `what was told to ${room}`,
          to: houses.find(({ accountId }) => room.includes(accountId)),
          text: JSON.stringify(body),
        })
    // A request to a model or a mail is somebody's: whose it is stands in it first.
    for (const request of [...product.modelRequests, ...product.mails]) {
      const text = JSON.stringify(request)
      sent.push({ what: 'a request to a model or a mail', to: ownerOf(text), text })
    }
    for (const line of log.lines) sent.push({ what: 'a line of the log', to: undefined, text: line })
    for (const registry of [api.registry, product.metrics.registry])
      sent.push({ what: 'the metrics', to: undefined, text: await registry.metrics() })
    const kept = await db.migrator.query(
      'select data::text as text from outbox union all select payload::text from jobs',
    )
    for (const { text } of kept.rows) sent.push({ what: 'a fact or a job', to: undefined, text })
    const kinds = new Set(sent.map(({ what }) => what.split(' ').slice(0, 3).join(' ')))
    expect(kinds.size).toBeGreaterThan(6)
    expect(leaks(sent, houses)).toEqual([])
    // The control: each of them sees plenty of its own.
    for (const house of houses)
      expect(sent.filter(({ to, text }) => to === house && text.includes(house.mark)).length).toBeGreaterThan(20)
  })
})
