/** Makes a password storable. */
export type HashPassword = (password: string) => Promise<string>

/** Compares; without a stored hash it takes as long and says no, so that the time tells nobody who has an account. */
export type VerifyPassword = (stored: string | null, password: string) => Promise<boolean>

/** How often something may be guessed before each further guess has to wait, and waits longer every time. */
export interface GuessLimit {
  key: string
  free: number
}

/** Counts guesses, for all processes together where there are several. */
export interface Guesses {
  /** Counts one. False while the next one has to wait; that one is not counted. */
  take: (limit: GuessLimit) => Promise<boolean>
  /** It was no guess: the count begins again. */
  forget: (key: string) => Promise<void>
}

/** Whether a stored password was made with another cost than today's. */
export type IsOutdated = (stored: string) => boolean

/**
 * A login with no account in scope. Behind the fences it sees no row; what it can do is ask the functions of schema `auth`,
 * each of which answers one question.
 */
export interface Lookup {
  query<Row extends Record<string, unknown>>(asked: {
    name: string
    text: string
    values: unknown[]
  }): Promise<{ rows: Row[] }>
}
