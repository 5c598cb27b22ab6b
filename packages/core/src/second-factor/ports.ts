/** Codes that count time, by whatever library makes them. */
export interface Totp {
  newSecret: () => string
  /** For the QR code. */
  uriOf: (secret: string, email: string) => string
  /** The step of time a code is right for, around now; undefined for a wrong one. */
  stepOf: (secret: string, code: string, now: Date) => number | undefined
}
