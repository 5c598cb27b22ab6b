/** Makes a password storable. */
export type HashPassword = (password: string) => Promise<string>

/** Compares; without a stored hash it takes as long and says no, so that the time tells nobody who has an account. */
export type VerifyPassword = (stored: string | null, password: string) => Promise<boolean>

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
