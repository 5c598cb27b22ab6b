import { Permission, permissionsOf, Role } from '@hummdesk/contract/permissions'
import { describe, expect, it } from 'vitest'
import { holdsAll, isWithin, permissionsHeld } from './rules.ts'

describe('what a role comes to', () => {
  it('is the same for the four, whatever is stored', () => {
    for (const role of Role.options) expect(permissionsHeld(role, ['keys:manage'])).toEqual(permissionsOf[role])
  })

  it('is what is stored for the others, and nothing the contract does not know', () => {
    const stored = ['audit:read', 'constructor', '__proto__', 'hasOwnProperty', 'conversations:read', '*', '']
    for (const role of ['custom', 'machine'] as const) {
      expect(permissionsHeld(role, stored)).toEqual(['conversations:read', 'audit:read'])
      expect(permissionsHeld(role, null)).toEqual([])
    }
  })

  it('of the stronger holds all of the weaker', () => {
    expect(holdsAll(permissionsOf.admin, Permission.options)).toBe(true)
    expect(holdsAll(permissionsOf.supervisor, permissionsOf.agent)).toBe(true)
    expect(holdsAll(permissionsOf.agent, permissionsOf.supervisor)).toBe(false)
  })
})

describe('limits', () => {
  const all = { inboxIds: null, teamIds: null }
  const some = { inboxIds: ['a', 'b'], teamIds: null }
  it.each([
    [all, all, true],
    [some, all, true],
    [all, some, false],
    [{ inboxIds: ['a'], teamIds: null }, some, true],
    [{ inboxIds: [], teamIds: ['t'] }, some, true],
    [{ inboxIds: ['c'], teamIds: null }, some, false],
    [{ inboxIds: null, teamIds: ['t'] }, some, false],
  ])('%j lie within %j: %s', (inner, outer, expected) => expect(isWithin(inner, outer)).toBe(expected))
})
