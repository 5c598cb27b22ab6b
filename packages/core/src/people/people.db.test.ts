import type { Membership } from '@hummdesk/contract/auth'
import { desk } from '@hummdesk/testkit/desk'
import type { World } from '@hummdesk/testkit/given'
import { describe, expect, it } from 'vitest'
import { createTeam } from './create-team.ts'
import { deleteTeam } from './delete-team.ts'
import { keepPresent } from './keep-present.ts'
import { leaveDesk } from './leave-desk.ts'
import { setPresence } from './set-presence.ts'
import { setTeamMembers } from './set-team-members.ts'
import { type PlaceChange, updateAgent } from './update-agent.ts'
import { updateTeam } from './update-team.ts'
import { findAgent, findMe, findTeam, listAgents, listTeamAgents, listTeams } from './views.ts'

const { db, given, factsOf } = await desk()

const ownerOf = ({ ownerId }: World) => ({ agentId: ownerId })
const adminOf = async (world: World) => ({ agentId: await given.agent(world, { role: 'admin' }) })
const presenceOf = async ({ tenant }: World, id: string) => (await tenant.read((tx) => findAgent(tx, id)))?.presence
const age = (id: string, seconds: number) =>
  db.migrator.query(`update account_users set seen_at = now() - interval '${seconds} seconds' where user_id = $1`, [id])

describe('a place in the company', () => {
  it('changes, and is told', async () => {
    const world = await given.account()
    const id = await given.agent(world)
    const admin = await adminOf(world)
    const changed = await world.tenant.write((tx) => updateAgent(tx, id, { role: 'supervisor', maxActive: 3 }, admin))
    expect(changed).toMatchObject({ id, role: 'supervisor', maxActive: 3, isActive: true })
    expect(await factsOf(world.tenant)).toEqual([{ type: 'settings.changed', data: { noun: 'agents' } }])
  })

  it('of an owner is left to one of two who demote each other at once', async () => {
    const world = await given.account()
    const second = await given.agent(world, { role: 'owner' })
    const demote = (id: string, agentId: string) =>
      world.tenant.write((tx) => updateAgent(tx, id, { role: 'agent' }, { agentId }))
    const left = await Promise.allSettled([demote(world.ownerId, second), demote(second, world.ownerId)])
    expect(left.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { items } = await world.tenant.read(listAgents)
    expect(items.filter(({ role }) => role === 'owner')).toHaveLength(1)
  })

  it('of oneself is changed by somebody else', async () => {
    const world = await given.account()
    const admin = await adminOf(world)
    const changes: PlaceChange[] = [{ role: 'agent' }, { isActive: false }, { limits: { inboxIds: [], teamIds: null } }]
    for (const change of changes)
      for (const by of [admin, ownerOf(world)])
        await expect(world.tenant.write((tx) => updateAgent(tx, by.agentId, change, by))).rejects.toMatchObject({
          code: 'own_place',
        })
    expect(await world.tenant.write((tx) => updateAgent(tx, admin.agentId, { maxActive: 2 }, admin))).toMatchObject({
      role: 'admin',
      maxActive: 2,
    })
  })

  it('of an owner is no business of an admin', async () => {
    const world = await given.account()
    const id = await given.agent(world)
    const admin = await adminOf(world)
    for (const [who, change] of [
      [world.ownerId, { role: 'agent' }],
      [world.ownerId, { isActive: false }],
      [id, { role: 'owner' }],
    ] as const)
      await expect(world.tenant.write((tx) => updateAgent(tx, who, change, admin))).rejects.toMatchObject({
        code: 'forbidden',
      })
    expect(await factsOf(world.tenant)).toEqual([])
  })

  it('of another company does not exist', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    await expect(
      ours.tenant.write((tx) => updateAgent(tx, theirs.ownerId, { maxActive: 1 }, ownerOf(ours))),
    ).rejects.toMatchObject({ code: 'agent_not_found' })
    expect(await ours.tenant.read((tx) => findAgent(tx, theirs.ownerId))).toBeUndefined()
  })
})

describe('presence', () => {
  it('is announced when it changes and not when it is repeated', async () => {
    const world = await given.account()
    const id = await given.agent(world)
    for (const presence of ['online', 'online', 'away'] as const)
      await world.tenant.write((tx) => setPresence(tx, id, presence))
    expect(await presenceOf(world, id)).toBe('away')
    expect(await factsOf(world.tenant)).toHaveLength(2)
  })

  it('ends ninety seconds after the last sign of life', async () => {
    const world = await given.account()
    const id = await given.agent(world, { presence: 'online' })
    await age(id, 80)
    expect(await presenceOf(world, id)).toBe('online')
    await age(id, 100)
    expect(await presenceOf(world, id)).toBe('offline')
  })

  it('comes back as it was chosen when a screen opens again', async () => {
    const world = await given.account()
    const id = await given.agent(world, { presence: 'away' })
    await world.tenant.write((tx) => leaveDesk(tx, id))
    expect(await presenceOf(world, id)).toBe('offline')
    await world.tenant.write((tx) => leaveDesk(tx, id))
    await world.tenant.write((tx) => keepPresent(tx, [id]))
    expect(await presenceOf(world, id)).toBe('away')
    await world.tenant.write((tx) => keepPresent(tx, [id]))
    expect(await factsOf(world.tenant)).toEqual([
      { type: 'agent.presence', data: { agentId: id } },
      { type: 'agent.presence', data: { agentId: id } },
    ])
  })

  it('of an agent who chose to be offline stays so, screen or not', async () => {
    const world = await given.account()
    const id = await given.agent(world)
    await world.tenant.write((tx) => keepPresent(tx, [id]))
    expect(await presenceOf(world, id)).toBe('offline')
    expect(await factsOf(world.tenant)).toEqual([])
  })
})

describe('teams', () => {
  it('have a name of their own, in any case', async () => {
    const world = await given.account()
    const other = await given.account()
    const team = await world.tenant.write((tx) => createTeam(tx, { name: 'Repairs', category: 'technical' }))
    await other.tenant.write((tx) => createTeam(tx, { name: 'Repairs', category: null }))
    await expect(world.tenant.write((tx) => createTeam(tx, { name: 'REPAIRS', category: null }))).rejects.toMatchObject(
      { code: 'name_taken' },
    )
    const second = await world.tenant.write((tx) => createTeam(tx, { name: 'Sales', category: null }))
    await expect(world.tenant.write((tx) => updateTeam(tx, second.id, { name: 'repairs' }))).rejects.toMatchObject({
      code: 'name_taken',
    })
    expect(await world.tenant.write((tx) => updateTeam(tx, team.id, { category: null }))).toMatchObject({
      name: 'Repairs',
      category: null,
    })
  })

  it('hold exactly the agents named, once each, and none of another company', async () => {
    const [world, theirs] = [await given.account(), await given.account()]
    const [ada, ben] = [await given.agent(world), await given.agent(world)]
    const team = await given.team(world, { agentIds: [world.ownerId, ada] })
    const set = (ids: string[]) => world.tenant.write((tx) => setTeamMembers(tx, team, ids))
    expect((await set([ada, ben, ben])).agentIds.sort()).toEqual([ada, ben].sort())
    await expect(set([ada, theirs.ownerId])).rejects.toMatchObject({ code: 'agent_not_found' })
    const { items } = (await world.tenant.read((tx) => listTeamAgents(tx, team)))!
    expect(items.map(({ id, teamIds }) => [id, teamIds])).toEqual(
      expect.arrayContaining([
        [ada, [team]],
        [ben, [team]],
      ]),
    )
    expect((await set([])).agentIds).toEqual([])
  })

  it('go with their memberships, and leave the people', async () => {
    const world = await given.account()
    const ada = await given.agent(world)
    const team = await given.team(world, { agentIds: [ada] })
    await world.tenant.write((tx) => deleteTeam(tx, team))
    expect(await world.tenant.read(listTeams)).toEqual({ items: [] })
    expect(await world.tenant.read((tx) => findAgent(tx, ada))).toMatchObject({ teamIds: [] })
    await expect(world.tenant.write((tx) => deleteTeam(tx, team))).rejects.toMatchObject({ code: 'team_not_found' })
  })

  it('of another company do not exist', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    const team = await given.team(theirs)
    expect(await ours.tenant.read((tx) => findTeam(tx, team))).toBeUndefined()
    expect(await ours.tenant.read((tx) => listTeamAgents(tx, team))).toBeUndefined()
    await expect(ours.tenant.write((tx) => setTeamMembers(tx, team, []))).rejects.toMatchObject({
      code: 'team_not_found',
    })
  })
})

it('tells who is signed in, where, and what they may do', async () => {
  const world = await given.account('Nordlicht')
  const ada = await given.agent(world, { name: 'Ada', role: 'supervisor', presence: 'online' })
  const team = await given.team(world, { agentIds: [ada] })
  const memberships: Membership[] = [
    { accountId: world.accountId, accountName: 'Nordlicht', role: 'supervisor', needs: null },
  ]
  const me = await world.tenant.read((tx) => findMe(tx, ada, memberships))
  expect(me).toMatchObject({ agentId: ada, accountName: 'Nordlicht', presence: 'online', teamIds: [team], memberships })
  expect(me?.permissions).toContain('articles:edit')
  expect(me?.permissions).not.toContain('people:manage')
})
