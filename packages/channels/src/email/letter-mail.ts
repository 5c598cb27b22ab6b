import type { Letter, LetterKind } from '@hummdesk/core/identity/ports'
import type { Mail } from '@hummdesk/core/people/ports'
import { de } from './letters/de.ts'
import { en } from './letters/en.ts'
import { fi } from './letters/fi.ts'
import { fr } from './letters/fr.ts'
import { sv } from './letters/sv.ts'

const words = { de, en, fi, fr, sv }

/** Where a letter leads; those that prove an address carry their token behind the #, where no server's log sees it. */
const pages: { readonly [Kind in LetterKind]: (token: string) => string } = {
  'reset-password': (token) => `/agent/reset-password#${token}`,
  'password-changed': () => '/agent/forgot-password',
  'confirm-email': (token) => `/agent/confirm-email#${token}`,
  'email-changed': () => '/agent/',
  'sign-up': (token) => `/agent/confirm-sign-up#${token}`,
  'factor-changed': () => '/agent/forgot-password',
  'token-reused': () => '/agent/forgot-password',
}

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()

/** A letter in its reader's language. Links begin with the installation's own address and with nothing a request said. */
export function letterMail({ kind, email, language, data, token }: Letter, publicUrl: string): Mail {
  const { greeting, [kind]: said } = words[language]
  const gaps = new Map(Object.entries(data).map(([name, value]) => [name, oneLine(value)]))
  gaps.set('link', publicUrl + pages[kind](token))
  const fill = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (gap, name: string) => gaps.get(name) ?? gap)
  return { to: email, subject: fill(said.subject), text: `${greeting}\n\n${fill(said.text)}\n` }
}
