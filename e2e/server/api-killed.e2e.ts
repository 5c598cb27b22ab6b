import { listConversations } from '@hummdesk/contract/conversations'
import { expect, it } from 'vitest'
import { signIn } from '../house/agent.ts'
import { expectKept, openWriters, setTalking } from '../house/crowd.ts'
import { serverHouse } from '../house/for-test.ts'
import { until } from '../house/process.ts'

const house = await serverHouse({ env: { RATE_LIMIT_PER_MINUTE: '100000' } })
const [company] = house.companies
const [api, other] = house.apis
if (!company || !api || !other) throw new Error('a house has companies and two API processes')

it('an API process killed under ten screens and a talking crowd loses and doubles nothing', async () => {
  const { inboxKey: key, agents } = company
  const ten = await Promise.all(
    Array.from({ length: 10 }, (_, index) => signIn(api.url, agents[index % agents.length]!)),
  )
  const watchers = await Promise.all(ten.map((agent) => agent.watch()))
  await until('ten screens to be live', () => watchers.every(({ line }) => line() === 'live'))

  const ways = [house.url, api.url, api.url, other.url, house.url].map((url) => ({ url, key }))
  const crowd = setTalking(await openWriters(ways))
  await crowd.reaches(30)
  await api.kill('SIGKILL')
  const atDeath = crowd.accepted.length
  await crowd.reaches(atDeath + 20)
  expect(watchers.filter(({ line }) => line() === 'live')).toEqual([])

  await api.start()
  await until('ten screens to be live again', () => watchers.every(({ line }) => line() === 'live'))
  await crowd.reaches(crowd.accepted.length + 20)
  await crowd.hush()

  const reader = await signIn(other.url, agents[0]!)
  await expectKept(crowd, { reader, watchers })
  const { head } = await reader.call(listConversations, {})
  const heads = watchers.map(({ facts }) => facts.at(-1)?.seq)
  expect(new Set(heads)).toEqual(new Set([head]))
  for (const { facts } of watchers) expect(new Set(facts.map(({ seq }) => seq)).size).toBe(facts.length)
  for (const watcher of watchers) watcher.stop()
})
