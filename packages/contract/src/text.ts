import { z } from 'zod'

const storable = (value: string): boolean => !value.includes('\u0000') && value.isWellFormed()

/** A string PostgreSQL can store: no NUL, no lone surrogate. Length is in UTF-16 units. */
export const text = (min: number, max: number) =>
  z.string().min(min).max(max).refine(storable, 'must not hold NUL or half of a surrogate pair')

/** A person's, team's or thing's name: one line, not blank, trimmed. */
export const name = (max = 120) =>
  text(1, max)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line without control characters')
    .refine((value) => value.trim() === value && value !== '', 'must not be blank or end in spaces')

/** One canonical rule for mail addresses: trimmed by the sender, compared in lower case, 254 characters at most. */
export const email = z
  .email()
  .max(254)
  .refine(storable)
  .transform((value) => value.toLowerCase())

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be between ${min} and ${max}`)

/** A whole number in a query string. Refuses signs, spaces, exponents and anything beyond the safe range. */
export const wholeNumber = (min: number, max: number, fallback: number) => whole(min, max).default(fallback)

/** The same, and nothing when it is left out. */
export const optionalNumber = (min: number, max: number) => whole(min, max).optional()

/** An opaque keyset cursor, made by the server only. */
export const cursor = z
  .string()
  .max(200)
  .regex(/^[\w-]+$/, 'is not a cursor')

export const timestamp = z.iso.datetime({ offset: true })
