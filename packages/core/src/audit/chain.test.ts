import type { AuditLink } from '@hummdesk/contract/audit'
import { describe, expect, it } from 'vitest'
import { genesisOf, sealOf, verifyChain } from './chain.ts'

const account = '01890000-0000-7000-8000-000000000001'

function chainOf(entries: readonly string[], from = account): AuditLink[] {
  let before = genesisOf(from)
  return entries.map((entry, index) => {
    before = sealOf(before, index + 1, entry)
    return { seq: index + 1, seal: before, entry }
  })
}

const entries = Array.from({ length: 12 }, (_, at) => `{"action": "team.created", "note": "ä ${at}"}`)
const links = chainOf(entries)
const head = { seq: 12, seal: links[11]!.seal }
const faults = (given: readonly AuditLink[], heads = [head]) => verifyChain(account, given, heads)

describe('a chain', () => {
  it('that is whole has no fault', () => {
    expect(faults(links)).toEqual([])
    expect(faults([], [])).toEqual([])
  })

  it('tells of one changed byte, wherever it is', () => {
    for (const [at, link] of links.entries())
      for (let byte = 0; byte < link.entry.length; byte++) {
        const entry = `${link.entry.slice(0, byte)}\u0001${link.entry.slice(byte + 1)}`
        expect(faults(links.with(at, { ...link, entry }))).toEqual([{ seq: at + 1, fault: 'changed' }])
      }
  })

  it('tells of a link that was removed', () => {
    for (let at = 0; at < 11; at++) expect(faults(links.toSpliced(at, 1))).toEqual([{ seq: at + 1, fault: 'missing' }])
  })

  it('tells of two that changed places, with their numbers or without', () => {
    expect(faults(links.with(3, links[4]!).with(4, links[3]!)).length).toBeGreaterThan(0)
    const moved = links.with(3, { ...links[3]!, entry: entries[4]! }).with(4, { ...links[4]!, entry: entries[3]! })
    expect(faults(moved)).toEqual([
      { seq: 4, fault: 'changed' },
      { seq: 5, fault: 'changed' },
    ])
    expect(faults([...links.slice(0, 3), links[2]!, ...links.slice(3)])).toContainEqual({
      seq: 3,
      fault: 'out of order',
    })
  })

  it('tells of an end that was cut off, by a head that was published', () => {
    expect(faults(links.slice(0, -1))).toEqual([{ seq: 12, fault: 'cut off' }])
    expect(faults([])).toEqual([{ seq: 12, fault: 'cut off' }])
  })

  it('tells that it was made anew, by a head that was published', () => {
    const forged = chainOf(entries.with(5, '{"action": "team.deleted"}'))
    expect(verifyChain(account, forged, [])).toEqual([])
    expect(faults(forged)).toEqual([{ seq: 12, fault: 'not the published one' }])
  })

  it('of another account is no chain of this one', () => {
    expect(faults(chainOf(entries, '01890000-0000-7000-8000-000000000002'), [])).toEqual([{ seq: 1, fault: 'changed' }])
  })
})
