import { desk } from '@hummdesk/testkit/desk'
import { expect, it } from 'vitest'
import type { VerifyPassword } from './ports.ts'
import { signIn } from './sign-in.ts'

const { db, given } = await desk()

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
    signIn({ lookup: db.app, clock: () => new Date(), verifyPassword }, { email, password: 'x' })
  for (const email of [rows[0]!.email, 'nobody@example.com'])
    await expect(attempt(email)).rejects.toMatchObject({ code: 'wrong_credentials' })
  expect(compared).toEqual(['stored', null])
})
