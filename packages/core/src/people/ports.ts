/** A mail of plain text. */
export interface Mail {
  to: string
  subject: string
  text: string
}

/** Hands a mail on for good: when it returns, the mail is the next server's. Throws when that failed. */
export type DeliverMail = (mail: Mail, signal: AbortSignal) => Promise<void>
