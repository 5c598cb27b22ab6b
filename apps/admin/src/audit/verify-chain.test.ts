import { createHash } from 'node:crypto'
import type { AuditLink } from '@hummdesk/contract/audit'
import { expect, it } from 'vitest'
import { verifyChain } from './verify-chain.ts'

const account = '01890000-0000-7000-8000-000000000001'

function chain(entries: readonly string[]): AuditLink[] {
  let before = createHash('sha256').update(`hummdesk audit 1 ${account}`).digest()
  return entries.map((entry, index) => {
    const number = new DataView(new ArrayBuffer(8))
    number.setBigUint64(0, BigInt(index + 1))
    before = createHash('sha256').update(before).update(number).update(entry).digest()
    return { seq: index + 1, seal: before.toString('hex'), entry }
  })
}

async function* inPages(links: readonly AuditLink[]) {
  for (let at = 0; at < links.length; at += 2) yield links.slice(at, at + 2)
}
const whole = chain(['{"note":"ä"}', '{}', '{"action":"team.created"}', '{"x":1}', '{"x":2}'])
const brokenAt = async (links: readonly AuditLink[]) => (await verifyChain(account, inPages(links))).brokenAt

it('follows a whole chain to its end', async () => {
  expect(await verifyChain(account, inPages(whole))).toEqual({ links: 5, brokenAt: undefined, seal: whole[4]?.seal })
  expect(await brokenAt([])).toBeUndefined()
})

it('names the first link that was changed, taken out or moved', async () => {
  expect(await brokenAt(whole.map((link) => (link.seq === 3 ? { ...link, entry: `${link.entry} ` } : link)))).toBe(3)
  expect(await brokenAt(whole.filter(({ seq }) => seq !== 2))).toBe(2)
  expect(await brokenAt(whole.toReversed())).toBe(1)
})

it('knows a chain of another account', async () => {
  expect((await verifyChain('01890000-0000-7000-8000-000000000002', inPages(whole))).brokenAt).toBe(1)
})
