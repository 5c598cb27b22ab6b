import { expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './passwords.ts'

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
