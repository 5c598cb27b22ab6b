import type { Endpoint, Ok, Sent } from '@hummdesk/contract/endpoint'
import { ApiProblem } from './problem.ts'
import { formOf, send } from './send.ts'

type Part<Key extends string, T> = [T] extends [undefined]
  ? { readonly [K in Key]?: never }
  : Record<never, never> extends T
    ? { readonly [K in Key]?: T }
    : { readonly [K in Key]: T }

/** What a call of an endpoint must be given: only the parts it has. */
export type Arguments<E extends Endpoint> = Part<'params', Sent<E>['params']> &
  Part<'query', Sent<E>['query']> &
  Part<'body', Sent<E>['body']> &
  (E['upload'] extends true ? { readonly file: File } : { readonly file?: never })

/** Where a caller's credential comes from. `renew` gets a fresh one, or undefined when the session has ended. */
export interface Credential {
  current: () => string | undefined
  renew: () => Promise<string | undefined>
}

export type Call = <E extends Endpoint>(endpoint: E, given: Arguments<E>) => Promise<Ok<E>>

/** Calls endpoints of the contract below `base`. An expired token is renewed once and the call repeated. */
export function createCall(base: string, credential?: Credential): Call {
  return async (endpoint, given) => {
    const attempt = (token: string | undefined) =>
      send<Ok<typeof endpoint>>(base, {
        method: endpoint.method,
        path: endpoint.path,
        params: given.params,
        query: given.query,
        body: given.file ? formOf(given.file) : given.body,
        token,
      })
    const needsCredential = endpoint.access !== 'anyone'
    const token = needsCredential ? (credential?.current() ?? (await credential?.renew())) : undefined
    try {
      return await attempt(token)
    } catch (problem) {
      if (!needsCredential || !(problem instanceof ApiProblem) || problem.status !== 401) throw problem
      const fresh = await credential?.renew()
      if (!fresh) throw problem
      return attempt(fresh)
    }
  }
}
