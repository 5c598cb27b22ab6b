import { expect, it } from 'vitest'
import { hashPassword, isOutdated, verifyPassword } from './passwords.ts'

it('stores argon2id at the cost we promise', async () => {
  const stored = await hashPassword('correct horse battery')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/)
  expect(await verifyPassword(stored, 'correct horse battery')).toBe(true)
  expect(await verifyPassword(stored, 'correct horse battery ')).toBe(false)
})

it('says no where nothing is stored, whatever the password', async () => {
  expect(await Promise.all(['', 'x', 'A'.repeat(256)].map((password) => verifyPassword(null, password)))).toEqual([
    false,
    false,
    false,
  ])
})

it('hashes any number of passwords at once, a few at a time', async () => {
  const stored = await Promise.all(Array.from({ length: 12 }, (_, index) => hashPassword(`password ${index}`)))
  expect(new Set(stored).size).toBe(12)
})

it('knows what was stored at another cost', async () => {
  expect(isOutdated(await hashPassword('correct horse battery'))).toBe(false)
  const rest = `${'A'.repeat(22)}$${'A'.repeat(43)}`
  for (const cost of ['m=19456,t=2,p=1', 'm=47104,t=1,p=4', 'm=4096,t=1,p=1'])
    expect(isOutdated(`$argon2id$v=19$${cost}$${rest}`), cost).toBe(true)
  expect(isOutdated('$2b$10$abcdefghijklmnopqrstuv')).toBe(true)
})
