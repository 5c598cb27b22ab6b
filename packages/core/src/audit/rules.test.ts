import { describe, expect, it } from 'vitest'
import { changesOf } from './rules.ts'

describe('the changes an audit tells', () => {
  it('are the fields asked for that are another now', () => {
    const before = { name: 'Shop', sites: [], isActive: true, key: 'pk_1' }
    const after = { name: 'Store', sites: ['https://a.example'], isActive: true, key: 'pk_1' }
    expect(changesOf({ name: 'Store', sites: ['https://a.example'], isActive: true }, before, after)).toEqual([
      { field: 'name', before: 'Shop', after: 'Store' },
      { field: 'sites', before: '[]', after: '["https://a.example"]' },
    ])
  })

  it('begin with nothing where there was nothing', () => {
    expect(changesOf({ name: 'Shop' }, {}, { name: 'Shop' })).toEqual([{ field: 'name', before: null, after: 'Shop' }])
  })

  it('name what is never shown, and tell nothing of it', () => {
    expect(changesOf({ clientSecret: 'hush' }, { clientSecret: 'old' }, { issuer: 'x' })).toEqual([
      { field: 'clientSecret', before: null, after: null },
    ])
  })

  it('are short', () => {
    const [change] = changesOf({ policy: '' }, { policy: 'x'.repeat(5_000) }, { policy: '' })
    expect(change?.before).toBe(`${'x'.repeat(300)}… (5000 characters)`)
  })
})
