import { randomBytes } from 'node:crypto'
import { desk } from '@hummdesk/testkit/desk'
import { expect, it } from 'vitest'
import type { VerifyPassword } from './ports.ts'
import { signIn } from './sign-in.ts'

const { db, given } = await desk()
const deps = {
  lookup: db.app,
  clock: () => new Date(),
  hashPassword: async (text: string) => `new hash of ${text}`,
  isOutdated: (stored: string) => stored.startsWith('old '),
  guesses: { take: async () => true, forget: async () => {} },
}

it('compares a password for an address nobody has, as it does for one that somebody has', async () => {
  const { ownerId } = await given.account()
  const { rows } = await db.migrator.query<{ email: string }>(
    "update users set password_hash = 'stored' where id = $1 returning email",
    [ownerId],
  )
  const compared: (string | null)[] = []
  const verifyPassword: VerifyPassword = async (stored) => {
    compared.push(stored)
    return false
  }
  const attempt = (email: string) =>
    signIn(
      { ...deps, verifyPassword },
      { email, password: 'x' },
      { userAgent: '', language: 'en', places: { device: randomBytes(32), network: randomBytes(32) } },
    )
  for (const email of [rows[0]!.email, 'nobody@example.com'])
    await expect(attempt(email)).rejects.toMatchObject({ code: 'wrong_credentials' })
  expect(compared).toEqual(['stored', null])
})

it('stores a password at the cost of today when it was right and stored at another', async () => {
  const { ownerId } = await given.account()
  const hashOf = async (stored?: string) => {
    const { rows } = await db.migrator.query<{ email: string; hash: string }>(
      'update users set password_hash = coalesce($2, password_hash) where id = $1 returning email, password_hash as hash',
      [ownerId, stored],
    )
    return rows[0]!
  }
  const { email } = await hashOf('old hash of x')
  const verifyPassword: VerifyPassword = async (stored, password) => stored?.endsWith(`hash of ${password}`) ?? false
  const enter = (password: string) =>
    signIn(
      { ...deps, verifyPassword },
      { email, password },
      { userAgent: '', language: 'en', places: { device: randomBytes(32), network: randomBytes(32) } },
    ).catch(() => undefined)
  await enter('y')
  expect((await hashOf()).hash).toBe('old hash of x')
  await enter('x')
  expect((await hashOf()).hash).toBe('new hash of x')
  expect(await enter('x')).toMatchObject({ agentId: ownerId })
})
