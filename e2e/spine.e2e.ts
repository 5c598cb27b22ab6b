import { embeddedHouse } from './house/for-test.ts'
import { tellSpine } from './journeys/spine.ts'

const { url, companies } = await embeddedHouse()
const { demoUrl, agents } = companies[0]!
tellSpine({ shopUrl: demoUrl, deskUrl: url, agent: agents.find(({ role }) => role === 'agent')! })
