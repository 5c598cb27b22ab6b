import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { findInboxByKey } from '../accounts/find-inbox-by-key.ts'
import { createInbox } from './create-inbox.ts'
import { updateInbox } from './update-inbox.ts'
import { listInboxes } from './views.ts'

const { db, given, factsOf } = await desk()

const fields = {
  name: 'Shop',
  greeting: 'Hello',
  accent: '#123456',
  sites: ['https://shop.example'],
  hasAssistant: true,
}

describe('an inbox', () => {
  it('is found by its key from the moment it exists', async () => {
    const world = await given.account()
    const inbox = await world.tenant.write((tx) => createInbox(tx, fields))
    expect(inbox.key).toMatch(/^pk_[\w-]{32}$/)
    expect(await findInboxByKey(db.app, inbox.key)).toEqual({
      ...fields,
      accountId: world.accountId,
      inboxId: inbox.id,
    })
    expect(await factsOf(world.tenant)).toEqual([{ type: 'settings.changed', data: { noun: 'inboxes' } }])
  })

  it('is not found once it is switched off, and stays on the list', async () => {
    const world = await given.account()
    const inbox = await world.tenant.write((tx) => createInbox(tx, fields))
    await world.tenant.write((tx) => updateInbox(tx, inbox.id, { isActive: false, greeting: '' }))
    expect(await findInboxByKey(db.app, inbox.key)).toBeUndefined()
    const { items } = await world.tenant.read(listInboxes)
    expect(items).toEqual([{ ...inbox, isActive: false, greeting: '' }])
  })

  it('has a name of its own within the company', async () => {
    const [world, other] = [await given.account(), await given.account()]
    await world.tenant.write((tx) => createInbox(tx, fields))
    await other.tenant.write((tx) => createInbox(tx, fields))
    await expect(world.tenant.write((tx) => createInbox(tx, { ...fields, name: 'SHOP' }))).rejects.toMatchObject({
      code: 'name_taken',
    })
  })

  it('of another company does not exist', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    const { inboxId } = await given.inbox(theirs)
    await expect(ours.tenant.write((tx) => updateInbox(tx, inboxId, { name: 'Mine' }))).rejects.toMatchObject({
      code: 'inbox_not_found',
    })
    expect(await ours.tenant.read(listInboxes)).toEqual({ items: [] })
  })
})
