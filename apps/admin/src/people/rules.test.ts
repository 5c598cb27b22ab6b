import type { Agent } from '@hummdesk/contract/people'
import { expect, it } from 'vitest'
import { capacityOf, inOrder, rolesFor } from './rules.ts'

const agent = (name: string, role: Agent['role'], isActive = true): Agent => ({
  id: name,
  name,
  email: `${name}@example.com`,
  role,
  roleId: null,
  limits: { inboxIds: null, teamIds: null },
  presence: 'online',
  isActive,
  activeCount: 0,
  maxActive: 5,
  teamIds: [],
})

it('lists who may enter first, then by role and name', () => {
  const agents = [agent('Z', 'agent'), agent('G', 'owner', false), agent('B', 'agent'), agent('A', 'admin')]
  expect(inOrder(agents).map(({ name }) => name)).toEqual(['A', 'B', 'Z', 'G'])
})

it('lets only owners make or unmake owners', () => {
  expect(rolesFor('owner', 'agent')).toContain('owner')
  expect(rolesFor('admin', 'agent')).not.toContain('owner')
  expect(rolesFor('admin', 'owner')).toEqual(['owner'])
})

it.each([
  ['8', 8],
  [' 0 ', 0],
  ['500', 500],
  ['501', undefined],
  ['', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['1e2', undefined],
])('%j conversations at most is %s', (typed, capacity) => expect(capacityOf(typed)).toBe(capacity))
