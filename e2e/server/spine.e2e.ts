import { afterAll } from 'vitest'
import { articlesIndexed } from '../house/articles.ts'
import { serverHouse } from '../house/for-test.ts'
import { openShop, snippet } from '../house/shop.ts'
import { tellSpine } from '../journeys/spine.ts'

const house = await serverHouse()
const [api, other] = house.apis
const { inboxKey, agents } = house.companies[0]!
if (!api || !other) throw new Error('a house has two API processes')
await articlesIndexed(house.url, house.companies)
const shop = await openShop(snippet(api.url, inboxKey))
afterAll(shop.close)

// The customer's page and socket are held by one process, the agent's by the other.
tellSpine({ shopUrl: shop.url, deskUrl: other.url, agent: agents.find(({ role }) => role === 'agent')! })
