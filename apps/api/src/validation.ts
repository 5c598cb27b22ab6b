import type { Endpoint } from '@hummdesk/contract/endpoint'
import { type ProblemCode, problems } from '@hummdesk/contract/problems'
import type { z } from 'zod'

export interface Fault {
  /** The part of the request and the way to the field: `body.content`, `query.limit`. */
  at: string
  message: string
}

/** Input that does not match the contract. */
export class InvalidRequest extends Error {
  override name = 'InvalidRequest'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ at, message }) => `${at}: ${message}`).join('; '))
    this.faults = faults
  }
}

/** A key that schemas do not see: it is dropped while objects are read. */
export const prototypeKey: Fault = { at: 'query.__proto__', message: 'is not known here' }
export const hasPrototypeKey = (query: unknown): boolean =>
  typeof query === 'object' && query !== null && Object.hasOwn(query, '__proto__')

const REPORTED_AT_MOST = 20

/** A field that is not known is named itself, not the object it stood in. */
export const faultsOf = (part: string, error: z.ZodError): Fault[] =>
  error.issues
    .flatMap((issue) => {
      const at = [part, ...issue.path.map(String)]
      if (issue.code !== 'unrecognized_keys') return [{ at: at.join('.'), message: issue.message }]
      return issue.keys.map((key) => ({ at: [...at, key.slice(0, 100)].join('.'), message: 'is not known here' }))
    })
    .slice(0, REPORTED_AT_MOST)

/** What an endpoint says where there is nothing by that id: for an id nobody could have and for another account's alike. */
export const missing = (endpoint: Endpoint): ProblemCode =>
  endpoint.problems?.find((code) => problems[code].status === 404) ?? 'not_found'
