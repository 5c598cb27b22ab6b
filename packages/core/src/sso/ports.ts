/** A company's sign-on server, as it was set up. */
export interface Connection {
  issuer: string
  clientId: string
  clientSecret: string
}

/** What must come back the same, kept here while the browser is away. */
export interface Journey {
  state: string
  nonce: string
  verifier: string
}

/** Whom the server vouches for. */
export interface Vouched {
  issuer: string
  subject: string
  email: string | null
  isEmailVerified: boolean
  name: string | null
}

/** Asks a sign-on server, by whatever library. Each throws Problem sso_unavailable when it does not answer as it should. */
export interface SignOn {
  check: (connection: Connection) => Promise<void>
  begin: (connection: Connection) => Promise<{ url: string } & Journey>
  /** @throws Problem sso_refused for an answer that is not to this journey */
  finish: (connection: Connection, journey: Journey, query: string) => Promise<Vouched>
}
