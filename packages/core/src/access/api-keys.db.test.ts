import { randomUUID } from 'node:crypto'
import { desk } from '@hummdesk/testkit/desk'
import type { World } from '@hummdesk/testkit/given'
import { describe, expect, it } from 'vitest'
import { findMachine, noteKeyUse } from '../accounts/views.ts'
import { updateAgent } from '../people/update-agent.ts'
import { findAgent } from '../people/views.ts'
import { createApiKey, type WantedKey } from './create-api-key.ts'
import { digestKey } from './key-format.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { noLimits } from './rules.ts'
import { listApiKeys } from './views.ts'

const { db, given, factsOf } = await desk()

const pepper = Buffer.alloc(32, 7)
const usual: WantedKey = { name: 'Shop', scopes: ['conversations:read'], limits: noLimits, expiresInDays: 30 }
const make = (world: World, wanted: Partial<WantedKey> = {}, agentId = world.ownerId) =>
  world.tenant.write((tx) => createApiKey(tx, { ...usual, ...wanted }, { agentId }, pepper))
const find = (key: string, with_ = pepper) => findMachine(db.app, digestKey(key, with_))

describe('a key', () => {
  it('stands for a machine that is a member, with the scopes and limits it was given', async () => {
    const world = await given.account()
    const { inboxId } = await given.inbox(world)
    const limits = { inboxIds: [inboxId], teamIds: null }
    const { key, apiKey } = await make(world, { scopes: ['conversations:read', 'conversations:reply'], limits })
    expect(await find(key)).toEqual({
      ...{ accountId: world.accountId, machineId: apiKey.id, role: 'machine', limits },
      permissions: ['conversations:read', 'conversations:reply'],
    })
    expect(await world.tenant.read((tx) => findAgent(tx, apiKey.id))).toMatchObject({
      name: 'Shop',
      role: 'machine',
      limits,
    })
    expect(await factsOf(world.tenant)).toEqual([{ type: 'settings.changed', data: { noun: 'keys' } }])
  })

  it('is nowhere in the database', async () => {
    const world = await given.account()
    const { key, apiKey } = await make(world)
    const { rows } = await db.migrator.query<{ all: string }>(
      'select (select json_agg(k)::text from api_keys k) || (select json_agg(m)::text from account_users m) || (select json_agg(o)::text from outbox o) as all',
    )
    expect(rows[0]?.all).toContain(apiKey.prefix)
    expect(rows[0]?.all).not.toContain(key.slice(apiKey.prefix.length, -4))
    expect(await find(key, Buffer.alloc(32, 8))).toBeUndefined()
    expect(await find(randomUUID())).toBeUndefined()
  })

  it('ends when it is revoked, when its time is over, and when its machine is let go', async () => {
    const world = await given.account()
    const [revoked, over, gone] = [await make(world), await make(world), await make(world)]
    expect(await world.tenant.write((tx) => revokeApiKey(tx, revoked.apiKey.id))).toEqual({ revoked: true })
    expect(await world.tenant.write((tx) => revokeApiKey(tx, revoked.apiKey.id))).toEqual({ revoked: false })
    await db.migrator.query('update api_keys set expires_at = now() where id = $1', [over.apiKey.id])
    await world.tenant.write((tx) => updateAgent(tx, gone.apiKey.id, { isActive: false }, { agentId: world.ownerId }))
    for (const { key } of [revoked, over, gone]) expect(await find(key)).toBeUndefined()
    const { items } = await world.tenant.read(listApiKeys)
    expect(items.map(({ id, revokedAt }) => [id, revokedAt !== null])).toEqual([
      [gone.apiKey.id, false],
      [over.apiKey.id, false],
      [revoked.apiKey.id, true],
    ])
  })

  it('of another company does not exist', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    const { apiKey, key } = await make(theirs)
    await expect(ours.tenant.write((tx) => revokeApiKey(tx, apiKey.id))).rejects.toMatchObject({
      code: 'key_not_found',
    })
    expect(await ours.tenant.read(listApiKeys)).toEqual({ items: [] })
    expect(await find(key)).toBeDefined()
    const { inboxId } = await given.inbox(theirs)
    await expect(make(ours, { limits: { inboxIds: [inboxId], teamIds: null } })).rejects.toMatchObject({
      code: 'inbox_not_found',
    })
    await expect(make(ours, { limits: { inboxIds: null, teamIds: [await given.team(theirs)] } })).rejects.toMatchObject(
      {
        code: 'team_not_found',
      },
    )
    expect(await ours.tenant.read(listApiKeys)).toEqual({ items: [] })
  })

  it('does and sees no more than its maker', async () => {
    const world = await given.account()
    const [{ inboxId }, other] = [await given.inbox(world), await given.inbox(world)]
    const roleId = await given.role(world, { permissions: ['keys:manage', 'conversations:read'] })
    const maker = await given.agent(world)
    const limits = { inboxIds: [inboxId], teamIds: null }
    await world.tenant.write((tx) => updateAgent(tx, maker, { roleId, limits }, { agentId: world.ownerId }))
    const tooMuch: Partial<WantedKey>[] = [
      { scopes: ['audit:read'], limits },
      {},
      { limits: { inboxIds: [other.inboxId], teamIds: null } },
    ]
    for (const wanted of tooMuch)
      await expect(make(world, wanted, maker)).rejects.toMatchObject({ code: 'not_yours_to_give' })
    expect((await make(world, { limits }, maker)).apiKey).toMatchObject({ createdBy: maker, limits })
    const agent = await given.agent(world)
    await expect(make(world, {}, agent)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('keeps no role of a person, whoever asks', async () => {
    const world = await given.account()
    const { apiKey } = await make(world)
    await expect(
      world.tenant.write((tx) => updateAgent(tx, apiKey.id, { role: 'admin' }, { agentId: world.ownerId })),
    ).rejects.toMatchObject({ code: 'is_machine' })
  })

  it('tells when it was last used, to the minute', async () => {
    const world = await given.account()
    const { apiKey } = await make(world)
    const lastUsed = async () => (await world.tenant.read(listApiKeys)).items[0]?.lastUsedAt
    expect(await lastUsed()).toBeNull()
    await noteKeyUse(db.app, apiKey.id)
    const first = await lastUsed()
    expect(first).not.toBeNull()
    await noteKeyUse(db.app, apiKey.id)
    expect(await lastUsed()).toBe(first)
  })
})
