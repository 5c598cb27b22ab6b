import type { Language } from '@hummdesk/contract/assist'

/** Mail to a person outside any company: a link that proves an address, or a notice that something changed. */
export type LetterKind =
  | 'reset-password'
  | 'password-changed'
  | 'confirm-email'
  | 'email-changed'
  | 'sign-up'
  | 'factor-changed'
  | 'token-reused'

/** A letter that is due. */
export interface Letter {
  id: string
  kind: LetterKind
  email: string
  language: Language
  /** What its words name: a company, a new address. */
  data: Record<string, string>
  attempt: number
  /** For the link of those that have one, and nowhere else. */
  token: string
}
