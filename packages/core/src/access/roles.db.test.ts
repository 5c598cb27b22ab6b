import { randomUUID } from 'node:crypto'
import type { Permission } from '@hummdesk/contract/permissions'
import { desk } from '@hummdesk/testkit/desk'
import type { World } from '@hummdesk/testkit/given'
import { describe, expect, it } from 'vitest'
import { inviteAgent } from '../people/invite-agent.ts'
import { updateAgent } from '../people/update-agent.ts'
import { findAgent } from '../people/views.ts'
import { createRole } from './create-role.ts'
import { deleteRole } from './delete-role.ts'
import { updateRole } from './update-role.ts'
import { listRoles } from './views.ts'

const { given, factsOf } = await desk()

const managing: Permission[] = ['people:read', 'people:manage', 'roles:manage', 'conversations:read']

/** Somebody with a role of the company's own that holds these. */
async function holder(world: World, permissions: Permission[]) {
  const roleId = await given.role(world, { permissions })
  const agentId = await given.agent(world)
  await world.tenant.write((tx) => updateAgent(tx, agentId, { roleId }, { agentId: world.ownerId }))
  return { agentId, roleId }
}
const create = (world: World, agentId: string, permissions: Permission[], name = 'Night shift') =>
  world.tenant.write((tx) => createRole(tx, { name, permissions }, { agentId }))
const place = (world: World, id: string, change: Parameters<typeof updateAgent>[2], agentId: string) =>
  world.tenant.write((tx) => updateAgent(tx, id, change, { agentId }))

describe("a role of the company's own", () => {
  it('stands in the matrix beside the four, with its members, and is told', async () => {
    const world = await given.account()
    const made = await create(world, world.ownerId, ['conversations:read'])
    const agentId = await given.agent(world)
    await place(world, agentId, { roleId: made.id ?? '' }, world.ownerId)

    const { items } = await world.tenant.read(listRoles)
    expect(items.map(({ role, memberCount }) => [role, memberCount])).toEqual([
      ['owner', 1],
      ['admin', 0],
      ['supervisor', 0],
      ['agent', 0],
      ['custom', 1],
    ])
    expect(items[4]).toEqual({ ...made, memberCount: 1 })
    expect(await world.tenant.read((tx) => findAgent(tx, agentId))).toMatchObject({ role: 'custom', roleId: made.id })
    expect((await factsOf(world.tenant))[0]).toEqual({ type: 'settings.changed', data: { noun: 'roles' } })
  })

  it('has a name of its own in its company', async () => {
    const [world, other] = [await given.account(), await given.account()]
    const one = await create(world, world.ownerId, [])
    await create(other, other.ownerId, [])
    await expect(create(world, world.ownerId, [], 'NIGHT SHIFT')).rejects.toMatchObject({ code: 'name_taken' })
    const two = await create(world, world.ownerId, [], 'Day shift')
    await expect(
      world.tenant.write((tx) => updateRole(tx, two.id ?? '', { name: one.name }, { agentId: world.ownerId })),
    ).rejects.toMatchObject({ code: 'name_taken' })
  })

  it('is deleted when nobody has it and nobody was invited with it', async () => {
    const world = await given.account()
    const by = { agentId: world.ownerId }
    const { agentId, roleId } = await holder(world, ['conversations:read'])
    const remove = () => world.tenant.write((tx) => deleteRole(tx, roleId, by))
    await expect(remove()).rejects.toMatchObject({ code: 'role_in_use' })
    await place(world, agentId, { role: 'agent' }, world.ownerId)
    const email = `${randomUUID()}@example.com`
    await world.tenant.write((tx) => inviteAgent(tx, { email, roleId, teamIds: [] }, world.ownerId))
    await expect(remove()).rejects.toMatchObject({ code: 'role_in_use' })
    await world.tenant.write((tx) => inviteAgent(tx, { email, role: 'agent', teamIds: [] }, world.ownerId))
    expect(await remove()).toEqual({ deleted: true })
    await expect(remove()).rejects.toMatchObject({ code: 'role_not_found' })
  })

  it('of another company does not exist', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    const roleId = await given.role(theirs)
    const by = { agentId: ours.ownerId }
    const agentId = await given.agent(ours)
    const attempts = [
      () => ours.tenant.write((tx) => updateRole(tx, roleId, { name: 'Mine' }, by)),
      () => ours.tenant.write((tx) => deleteRole(tx, roleId, by)),
      () => place(ours, agentId, { roleId }, ours.ownerId),
      () => ours.tenant.write((tx) => inviteAgent(tx, { email: 'x@example.com', roleId, teamIds: [] }, ours.ownerId)),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'role_not_found' })
  })
})

describe('nobody gives what they do not hold', () => {
  it('in a role they make or change', async () => {
    const world = await given.account()
    const { agentId } = await holder(world, managing)
    await expect(create(world, agentId, ['audit:read'])).rejects.toMatchObject({ code: 'not_yours_to_give' })
    const mine = await create(world, agentId, ['conversations:read'])
    const change = (id: string | null, permissions: Permission[]) =>
      world.tenant.write((tx) => updateRole(tx, id ?? '', { permissions }, { agentId }))
    await expect(change(mine.id, ['conversations:read', 'keys:manage'])).rejects.toMatchObject({
      code: 'not_yours_to_give',
    })
    expect((await change(mine.id, ['people:read'])).permissions).toEqual(['people:read'])
    const above = await create(world, world.ownerId, ['audit:read'], 'Auditor')
    await expect(change(above.id, [])).rejects.toMatchObject({ code: 'not_yours_to_give' })
    await expect(world.tenant.write((tx) => deleteRole(tx, above.id ?? '', { agentId }))).rejects.toMatchObject({
      code: 'not_yours_to_give',
    })
  })

  it('nor takes from someone who holds more', async () => {
    const world = await given.account()
    const { agentId } = await holder(world, managing)
    const [admin, agent] = [await given.agent(world, { role: 'admin' }), await given.agent(world)]
    for (const [id, change] of [
      [admin, { isActive: false }],
      [admin, { role: 'agent' }],
      [agent, { role: 'admin' }],
      [agent, { role: 'supervisor' }],
    ] as const)
      await expect(place(world, id, change, agentId)).rejects.toMatchObject({ code: 'not_yours_to_give' })
    await expect(place(world, world.ownerId, { isActive: false }, agentId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      world.tenant.write((tx) => inviteAgent(tx, { email: 'a@example.com', role: 'admin', teamIds: [] }, agentId)),
    ).rejects.toMatchObject({ code: 'not_yours_to_give' })
  })

  it('nor more than they hold now, whatever they held when they were let in', async () => {
    const world = await given.account()
    const { agentId, roleId } = await holder(world, managing)
    const admin = await given.agent(world, { role: 'admin' })
    const other = await given.agent(world)
    const by = { agentId: world.ownerId }
    await world.tenant.write((tx) => updateRole(tx, roleId, { permissions: ['people:read'] }, by))
    await expect(create(world, agentId, [])).rejects.toMatchObject({ code: 'forbidden' })
    await place(world, admin, { role: 'agent' }, world.ownerId)
    await expect(place(world, other, { maxActive: 1 }, admin)).rejects.toMatchObject({ code: 'forbidden' })
    await place(world, admin, { role: 'admin', isActive: false }, world.ownerId)
    await expect(place(world, other, { role: 'supervisor' }, admin)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('also when two demote each other at once: the second is no admin any more', async () => {
    const world = await given.account()
    const [one, two] = [await given.agent(world, { role: 'admin' }), await given.agent(world, { role: 'admin' })]
    const done = await Promise.allSettled([
      place(world, one, { role: 'agent' }, two),
      place(world, two, { role: 'agent' }, one),
    ])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
