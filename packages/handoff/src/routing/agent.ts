/** Somebody at the help desk who can take a conversation now. */
export interface Agent {
  readonly id: string
  readonly name: string
  /** Conversations held; unknown counts as none. */
  readonly load?: number | undefined
  readonly email?: string | undefined
}
