import { Secret, TOTP } from 'otpauth'
import { expect, it } from 'vitest'
import { totp } from './totp.ts'

const now = new Date('2026-03-01T10:00:10Z')
const codeOf = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })
const seconds = (count: number): Date => new Date(now.getTime() + count * 1000)

it('knows the codes of now, of half a minute ago and of half a minute ahead, each by its own step', () => {
  const secret = totp.newSecret()
  const steps = [-30, 0, 30].map((count) => totp.stepOf(secret, codeOf(secret, seconds(count)), now))
  const step = Math.floor(now.getTime() / 30_000)
  expect(steps).toEqual([step - 1, step, step + 1])
  for (const count of [-90, 90]) expect(totp.stepOf(secret, codeOf(secret, seconds(count)), now)).toBeUndefined()
})

it.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦', '1e5   '])('takes no %s for a code', (code) => {
  expect(totp.stepOf(totp.newSecret(), code, now)).toBeUndefined()
})

it('makes a new seed of 160 bits every time, and an address every app can read', () => {
  const [one, other] = [totp.newSecret(), totp.newSecret()]
  expect(one).toMatch(/^[A-Z2-7]{32}$/)
  expect(one).not.toBe(other)
  expect(totp.uriOf(one, 'ada@example.com')).toMatch(/^otpauth:\/\/totp\/Hummdesk:ada%40example\.com\?.*secret=/)
})
