import type { Language } from '@hummdesk/contract/assist'
import type { LetterKind } from '@hummdesk/core/identity/ports'
import { describe, expect, it } from 'vitest'
import { letterMail } from './letter-mail.ts'

const languages: Language[] = ['en', 'fi', 'sv', 'de', 'fr']
const withToken: LetterKind[] = ['reset-password', 'confirm-email', 'sign-up']
const notices: LetterKind[] = ['password-changed', 'email-changed', 'factor-changed', 'token-reused']
const letter = (kind: LetterKind, language: Language, data = { company: 'Fjell & Co', address: 'new@example.com' }) =>
  letterMail(
    { id: 'x', kind, email: 'ada@example.com', language, data, attempt: 1, token: 'TOKEN' },
    'https://desk.example.com',
  )

describe.each(languages)('a letter in %s', (language) => {
  it.each([...withToken, ...notices])('%s leaves no gap open and goes to one address', (kind) => {
    const { to, subject, text } = letter(kind, language)
    expect(to).toBe('ada@example.com')
    expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/)
    expect(text.includes('TOKEN')).toBe(withToken.includes(kind))
    for (const [link] of text.matchAll(/https?:\S+/g)) expect(link).toMatch(/^https:\/\/desk\.example\.com\/agent\//)
  })
})

it('says the same in no two languages', () => {
  for (const kind of [...withToken, ...notices])
    expect(new Set(languages.map((language) => letter(kind, language).text)).size).toBe(languages.length)
})

it('keeps a company’s name in its line', () => {
  const { subject } = letter('sign-up', 'en', { company: 'Eve\r\nBcc: all@example.com {link}', address: '' })
  expect(subject).toBe('Eve Bcc: all@example.com {link} on Hummdesk')
})
