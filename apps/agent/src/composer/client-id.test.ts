import { sendReply } from '@hummdesk/contract/conversations'
import { expect, it } from 'vitest'
import { newClientId } from './client-id.ts'

it('is a UUID the contract takes, and never the same', () => {
  const ids = Array.from({ length: 50 }, newClientId)
  for (const id of ids) expect(sendReply.body.shape.clientId.safeParse(id).success).toBe(true)
  expect(new Set(ids).size).toBe(50)
})
