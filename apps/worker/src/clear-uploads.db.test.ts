import { uploadAttachment } from '@hummdesk/core/attachments/upload-attachment'
import { newId } from '@hummdesk/database/id'
import { desk } from '@hummdesk/testkit/desk'
import { expect, it } from 'vitest'
import { silent } from '../test/silent.ts'
import { clearUploadsOnce } from './clear-uploads.ts'

const { db, given } = await desk()
const DAY = 24 * 60 * 60_000

/** An account with a conversation and an upload nobody sent. */
async function unsent() {
  const world = await given.account()
  const { inboxId } = await given.inbox(world)
  const [conversationId, account_id] = [newId(), world.accountId]
  await given.insert('conversations', {
    ...{ account_id, id: conversationId, number: 1, inbox_id: inboxId, contact_id: await given.contact(world) },
    ...{ contact_name: 'C', mode: 'agent', subject: 'S' },
  })
  const file = { path: '/tmp/x', type: 'text/plain', size: 3, image: null, isHarmful: false }
  const storing = { keep: async () => {}, most: 100 }
  return uploadAttachment(world.tenant, { conversationId, agentId: null, name: 'a', file }, storing)
}

it('lets go of what nobody sent for a day, of every account, and of what failed the next time', async () => {
  const [one, other] = [await unsent(), await unsent()]
  const gone: string[] = []
  let isDown = true
  const forget = async (key: string): Promise<void> => {
    if (isDown && key.includes(other.id)) throw new Error('no answer')
    gone.push(key)
  }
  const clear = (after: number) =>
    clearUploadsOnce({ pool: db.worker, forget, clock: () => new Date(Date.now() + after), log: silent })

  expect(await clear(DAY - 60_000)).toBe(0)
  expect(await clear(DAY + 60_000)).toBe(1)
  isDown = false
  expect(await clear(DAY + 60_000)).toBe(1)
  expect(await clear(DAY + 60_000)).toBe(0)
  expect(gone.map((key) => key.split('/')[2])).toEqual([one.id, other.id])
})
