import type { Agent } from '@hummdesk/contract/people'
import { expect, it } from 'vitest'
import { byReach } from './rules.ts'

const agent = (id: string, presence: Agent['presence'], isActive = true): Agent => ({
  ...{ id, name: id, email: `${id}@example.com`, role: 'agent', presence, isActive },
  ...{ roleId: null, limits: { inboxIds: null, teamIds: null } },
  ...{ activeCount: 0, maxActive: 8, teamIds: [] },
})

it('offers oneself, then who is here, by name, and nobody who left', () => {
  const all = [
    agent('Zoe', 'online'),
    agent('Ann', 'offline'),
    agent('Bo', 'away'),
    agent('Cy', 'online'),
    agent('Me', 'offline'),
    agent('Old', 'online', false),
  ]
  expect(byReach(all, 'Me').map(({ name }) => name)).toEqual(['Me', 'Cy', 'Zoe', 'Bo', 'Ann'])
})
