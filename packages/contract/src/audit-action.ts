/** What was done, as `noun.verbed`: the noun is what it was done to. Public: it stands in exports for years. */
export type AuditAction = `${string}.${string}`

/** The action an endpoint is written down as, or the reason why the audit keeps nothing of it. */
export type Audit = AuditAction | { readonly none: string }
