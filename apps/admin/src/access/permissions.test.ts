import { Permission } from '@hummdesk/contract/permissions'
import { expect, it } from 'vitest'
import { words } from '../words.ts'
import { callsOf, inGroups } from './permissions.ts'

it('puts every permission of the contract into one group', () => {
  const groups = inGroups(Permission.options)
  expect(groups.flatMap(({ permissions }) => permissions).toSorted()).toEqual(Permission.options.toSorted())
  expect(new Set(groups.map(({ noun }) => noun)).size).toBe(groups.length)
})

it('knows the calls a permission opens from the contract itself', () => {
  expect(callsOf('roles:manage')).toContain('POST /roles')
  expect(callsOf('roles:manage')).not.toContain('GET /roles')
})

it('has a name for every permission and every group', async () => {
  const english = JSON.parse(JSON.stringify(await words.en())).roles
  const missing = Permission.options.filter((permission) => {
    const [noun = '', verb = ''] = permission.split(':')
    return !english.permissions[noun]?.[verb] || !english.nouns[noun]
  })
  expect(missing).toEqual([])
})
