const stars = (length: number): string => '*'.repeat(Math.max(0, length))

/** Keeps the last four. */
export const maskAccount = (digits: string): string => stars(digits.length - 4) + digits.slice(-4)

/** Keeps the first character before the @, and the domain. */
export const maskEmail = (address: string): string =>
  `${address.slice(0, 1)}***${address.slice(address.lastIndexOf('@'))}`

/** `XXX-XXX-####`: keeps the last four. */
export const maskPhone = (phone: string): string => `XXX-XXX-${phone.replace(/\D/g, '').slice(-4)}`

export const maskCard = (card: string): string => `**** **** **** ${card.replace(/\D/g, '').slice(-4)}`

/** Keeps the country and the last four. */
export const maskIban = (iban: string): string => {
  const bare = iban.replace(/\s/g, '')
  return bare.slice(0, 2) + stars(bare.length - 6) + bare.slice(-4)
}
