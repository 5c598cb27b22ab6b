import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The words of a mail as they are read: lines that were broken for the journey are whole again. */
const unfold = (mail: string): string =>
  mail
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The newest mail to an address that the embedded profile kept in its data folder. */
export function findMail(folder: string, to: string): string | undefined {
  const mails = path.join(folder, 'mails')
  const newestFirst = readdirSync(mails)
    .filter((name) => name.endsWith('.eml') && !name.startsWith('.'))
    .sort()
    .reverse()
  return newestFirst
    .map((name) => unfold(readFileSync(path.join(mails, name), 'utf8')))
    .find((mail) => mail.includes(to))
}

export const linkIn = (mail: string): string => {
  const [link] = /https?:\/\/\S+/.exec(mail.slice(mail.indexOf('\r\n\r\n'))) ?? []
  if (!link) throw new Error(`no link in the mail:\n${mail}`)
  return link
}
