import type { z } from 'zod'
import type { Audit } from './audit-action.ts'
import type { Permission } from './permissions.ts'
import type { ProblemCode } from './problems.ts'

/**
 * Who may call. A permission is an agent's in the account of the access token; `agent` is any signed-in agent;
 * `person` is the same, also where the company does not let them in yet: for what is the person's own; `visitor` is a customer's widget session; `anyone` needs no credential.
 */
export type Access = Permission | 'agent' | 'person' | 'visitor' | 'anyone'

/** Which bucket a caller draws from before anything else is looked at. */
export type RateClass = 'normal' | 'sign-in' | 'session' | 'send'

/** An endpoint said once: the server serves it, the browsers call it, OpenAPI is written from it. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api/v1`; parameters as `:id`. */
  path: string
  summary: string
  access: Access
  rate?: RateClass
  /**
   * What the audit calls it, or why it keeps nothing of it. Everything that changes something says so; what only reads says
   * it where reading is an act, like an export.
   */
  audit?: Audit
  /**
   * How a POST that is sent again is known: by the header `Idempotency-Key`, or in its own way. Everything that creates or
   * sends says so.
   */
  repeat?: 'key' | { readonly by: string }
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** The body is one file, as a form in a browser sends it. */
  upload?: true
  ok: z.ZodType
  /** 200 unless said. */
  status?: 200 | 201 | 202 | 302
  problems?: readonly ProblemCode[]
}

export const endpoint = <const E extends Endpoint>(said: E): E => said

type Out<T> = T extends z.ZodType ? z.output<T> : undefined
type In<T> = T extends z.ZodType ? z.input<T> : undefined

/** What a handler receives: parsed and typed. */
export interface Input<E extends Endpoint> {
  params: Out<E['params']>
  query: Out<E['query']>
  body: Out<E['body']>
}
/** What a caller sends. */
export interface Sent<E extends Endpoint> {
  params: In<E['params']>
  query: In<E['query']>
  body: In<E['body']>
}
export type Ok<E extends Endpoint> = z.output<E['ok']>
