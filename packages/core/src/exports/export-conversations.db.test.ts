import { randomUUID } from 'node:crypto'
import { desk } from '@hummdesk/testkit/desk'
import { expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { receiveMessage } from '../conversations/receive-message.ts'
import { exportConversations } from './conversation-view.ts'

const own = await desk()
const { scene } = sceneOf(own)

it('writes every conversation once, in parts, and nothing of another company', async () => {
  const first = await scene('agent')
  await scene('closed', { world: first.world })
  await scene('automated', { world: first.world })
  await scene('agent')
  const parts: string[] = []
  for (let after: number | null = 0; after !== null; ) {
    const part: { csv: string; next: number | null } = await first.tenant.read((tx) =>
      exportConversations(tx, { after: after ?? 0, limit: 2 }),
    )
    parts.push(part.csv)
    after = part.next
  }
  const lines = parts.join('').trimEnd().split('\r\n')
  expect(lines[0]).toBe(
    '"number","subject","contact","email","inbox","mode","status","assignee","team","category","priority","sentiment","language","messages","createdAt","lastActivityAt","closedAt"',
  )
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['"1"', '"2"', '"3"'])
  expect(lines[2]).toContain('"closed"')
})

it('lets nothing a customer wrote be worked out', async () => {
  const { world, inboxId } = await scene('agent')
  const content = `=cmd|'/C calc'!A0`
  const from = { inboxId, externalId: randomUUID(), contactName: '@SUM(1,1)' }
  await receiveMessage(world.tenant, from, { content, channelMessageId: randomUUID() })
  const { csv } = await world.tenant.read((tx) => exportConversations(tx, { after: 1, limit: 10 }))
  expect(csv).toMatch(/^"2","'=cmd\|'\/C calc'!A0","'@SUM\(1,1\)",/)
})
