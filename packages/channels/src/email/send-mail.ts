import type { DeliverMail } from '@hummdesk/core/people/ports'
import { createTransport } from 'nodemailer'
import { refuseHeaderInjection } from './refuse-header-injection.ts'

export interface MailServer {
  /** `smtp://…` or `smtps://…`, with user and password where the server asks for them. */
  smtpUrl: string
  /** The sender: an address, or a name with an address. */
  from: string
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Sends by SMTP. Returns when the server has taken the mail; what it refused, it throws. */
export function sendMail({ smtpUrl, from }: MailServer): DeliverMail {
  const transport = createTransport(
    { url: smtpUrl, ...patience, disableFileAccess: true, disableUrlAccess: true },
    { from },
  )
  return async (mail, signal) => {
    refuseHeaderInjection(mail)
    signal.throwIfAborted()
    const { to, subject, text } = mail
    await transport.sendMail({ to: { name: '', address: to }, subject, text })
  }
}
