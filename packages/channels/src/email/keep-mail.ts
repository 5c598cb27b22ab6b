import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Clock } from '@hummdesk/core/kernel/clock'
import type { DeliverMail } from '@hummdesk/core/people/ports'
import { createTransport } from 'nodemailer'
import { refuseHeaderInjection } from './refuse-header-injection.ts'

export interface Outbox {
  folder: string
  from: string
  clock: Clock
}

/** Keeps each mail as a file a mail program opens, for an installation without a mail server. Only its owner can read it. */
export function keepMail({ folder, from, clock }: Outbox): DeliverMail {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' }, { from })
  return async (mail, signal) => {
    refuseHeaderInjection(mail)
    signal.throwIfAborted()
    const { to, subject, text } = mail
    const { message } = await transport.sendMail({ to: { name: '', address: to }, subject, text })
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const name = `${clock().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`
    const draft = path.join(folder, `.${name}`)
    await writeFile(draft, message, { mode: 0o600, flag: 'wx' })
    await rename(draft, path.join(folder, name))
  }
}
