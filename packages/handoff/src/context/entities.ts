import { maskAccount, maskCard, maskEmail, maskIban, maskPhone } from './mask.ts'

export type EntityType = 'account' | 'amount' | 'card' | 'date' | 'email' | 'iban' | 'name' | 'phone'

export interface Entity {
  readonly type: EntityType
  /** Masked, where there is something to mask. */
  readonly value: string
}

interface Kind {
  readonly type: EntityType
  readonly pattern: RegExp
  readonly isOne?: (found: string) => boolean
  readonly mask?: (found: string) => string
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** The check digit of card numbers (ISO/IEC 7812, Luhn). */
export function isCard(text: string): boolean {
  const digits = [...digitsOf(text)].reverse().map(Number)
  const sum = digits.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2),
    0,
  )
  return digits.length >= 13 && digits.length <= 19 && sum % 10 === 0
}

/** The check digits of ISO 13616: the remainder by 97 of the rearranged number is 1. */
export function isIban(text: string): boolean {
  const bare = text.replace(/\s/g, '').toUpperCase()
  let rest = 0
  for (const sign of bare.slice(4) + bare.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return bare.length >= 15 && bare.length <= 34 && rest === 1
}

const isPhone = (text: string): boolean => {
  const length = digitsOf(text).length
  return length >= 7 && length <= 15
}

// In this order: what one takes, the next does not see. All are linear in the text.
const kinds: readonly Kind[] = [
  {
    type: 'email',
    pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
    mask: maskEmail,
  },
  {
    type: 'iban',
    pattern: /\b[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]{4}){2,7}(?: ?[A-Za-z0-9]{1,3})?\b/g,
    isOne: isIban,
    mask: maskIban,
  },
  { type: 'card', pattern: /(?<![\d+])\d(?:[ -]?\d){12,18}(?!\d)/g, isOne: isCard, mask: maskCard },
  { type: 'date', pattern: /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))\b/g },
  {
    type: 'amount',
    pattern:
      /(?:[€$£]|\b(?:EUR|USD|GBP|SEK|CHF))\s?\d{1,9}(?:[ .,]\d{3}){0,3}(?:[.,]\d{1,2})?|\b\d{1,9}(?:[ .,]\d{3}){0,3}(?:[.,]\d{1,2})?\s?(?:[€$£]|(?:EUR|USD|GBP|SEK|CHF|kr|euroa?|euros?|dollars?|pounds?|kronor)\b)/gi,
  },
  { type: 'account', pattern: /(?<![\d+])\d{8,12}(?!\d)/g, mask: maskAccount },
  {
    type: 'phone',
    pattern:
      /(?<![\d.])(?:\+\d(?:[ ().-]{0,2}\d){6,14}|\(?0\d{1,3}\)?(?:[ /.-]{0,2}\d){5,11}|\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}[ .-]\d{3}[ .-]\d{4}|\d{3}-\d{4})(?![\d])/g,
    isOne: isPhone,
    mask: maskPhone,
  },
  {
    type: 'name',
    pattern:
      /(?<=\b(?:my name is|(?:this|it) is|nimeni on|jag heter|mitt namn är|ich heiße|ich heisse|mein name ist|je m['’]appelle|mon nom est)\s)\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){0,2}/giu,
    isOne: (found) => /^\p{Lu}/u.test(found),
  },
]

const longest = 50_000

// What is taken leaves one sign of a private plane, which no pattern reads.
const place = 0xf0000
const places = /[\u{f0000}-\u{ffffd}]/gu

/** Finds what a text names, and gives the text with the private parts masked. */
export function readEntities(text: string): { entities: Entity[]; masked: string } {
  const entities: Entity[] = []
  let rest = text.slice(0, longest).replace(places, '')
  for (const { type, pattern, isOne = () => true, mask } of kinds)
    rest = rest.replace(pattern, (found) => {
      if (!isOne(found)) return found
      entities.push({ type, value: mask?.(found) ?? found })
      return String.fromCodePoint(place + entities.length - 1)
    })
  const masked = rest.replace(places, (sign) => entities[(sign.codePointAt(0) ?? 0) - place]?.value ?? '')
  return { entities, masked }
}

/** Account numbers, amounts, cards, dates, e-mail addresses, IBANs, names and phone numbers; each once, at most 50. */
export function extractEntities(texts: readonly string[]): Entity[] {
  const seen = new Map<string, Entity>()
  for (const text of texts)
    for (const { type, value } of readEntities(text).entities)
      seen.set(`${type} ${value}`, { type, value: value.slice(0, 80) })
  return [...seen.values()].slice(0, 50)
}

export const maskText = (text: string): string => readEntities(text).masked
