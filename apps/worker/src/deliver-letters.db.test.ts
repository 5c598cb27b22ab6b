import type { DeliverMail, Mail } from '@hummdesk/core/people/ports'
import { desk } from '@hummdesk/testkit/desk'
import { expect, it } from 'vitest'
import { deliverDueLetters } from './deliver-letters.ts'

const { db, given } = await desk()
const log = { info: () => {}, warn: () => {}, error: () => {} }
const { signal } = new AbortController()

const deliver = (deliverMail: DeliverMail) =>
  deliverDueLetters({ pool: db.worker, deliverMail, publicUrl: 'https://desk.example.com', log }, signal)

async function ask(): Promise<string> {
  const { ownerId } = await given.account()
  const { rows } = await db.migrator.query<{ email: string }>('select email from users where id = $1', [ownerId])
  const email = rows[0]!.email
  await db.app.query("select auth.add_letter(gen_random_uuid(), 'reset-password', $1, null, 'de', '{}', '1 hour')", [
    email,
  ])
  return email
}
const tokenOf = ({ text }: Mail): string => /#(\S+)/.exec(text)?.[1] ?? ''

it('sends a letter once, and keeps of its link only what cannot be turned back', async () => {
  const email = await ask()
  const sent: Mail[] = []
  const keep: DeliverMail = async (mail) => void sent.push(mail)
  await deliver(keep)
  await deliver(keep)
  expect(sent).toMatchObject([{ to: email, subject: 'Neues Passwort für Hummdesk wählen' }])
  expect(sent[0]!.text).toContain('https://desk.example.com/agent/reset-password#')
  const { rows } = await db.migrator.query<{ all: string }>('select letters::text as all from letters')
  expect(rows.map((row) => row.all).join()).not.toContain(tokenOf(sent[0]!))
})

it('tries again after a while with another link, and gives up in the end', async () => {
  await ask()
  const tried: Mail[] = []
  const fail: DeliverMail = async (mail) => {
    tried.push(mail)
    throw new Error('the mail server is away')
  }
  const later = (): Promise<unknown> => db.migrator.query('update letters set next_at = now() where settled_at is null')
  await deliver(fail)
  await deliver(fail)
  expect(tried).toHaveLength(1)
  for (let round = 0; round < 10; round++) {
    await later()
    await deliver(fail)
  }
  expect(tried).toHaveLength(8)
  expect(new Set(tried.map(tokenOf)).size).toBe(8)
})

it('sends many side by side, each once', async () => {
  const waiting = new Set<string>()
  for (let count = 0; count < 12; count++) waiting.add(await ask())
  const sent: string[] = []
  await deliver(async ({ to }) => void sent.push(to))
  expect(new Set(sent)).toEqual(waiting)
  expect(sent).toHaveLength(12)
})
