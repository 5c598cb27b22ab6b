import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { InvalidRequest } from './validation.ts'

/**
 * Binds a list's cursors to the account and the question they were made for: a page of another company's list, or of
 * another view, is no place to go on from. Every endpoint whose query has a `cursor` goes through here.
 */
export interface Paging {
  /** The query with the cursor as the list wrote it. Throws for one that was not made for this question. */
  open: (request: FastifyRequest) => unknown
  /** The answer with the cursor a caller may come back with. */
  seal: (request: FastifyRequest, answer: unknown) => unknown
}

const MARK_LENGTH = 16
// As `json_build_object` writes it, or a statement by hand. No text can hold it (its quotes would be escaped), and `jsonb`
// sets one space there.
const NEXT = /"next"(?: : |:)"([\w-]+)"/

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** All of the question but the place and the size of the page. */
function questionOf({ caller, params, query, routeOptions }: FastifyRequest): string {
  const { cursor: _, limit: __, ...rest } = isRecord(query) ? query : {}
  return JSON.stringify([caller?.accountId, routeOptions.url, params, rest])
}

export function createPaging(key: Buffer): Paging {
  const markOf = (request: FastifyRequest, place: string): string =>
    createHmac('sha256', key)
      .update(questionOf(request))
      .update('\n')
      .update(place)
      .digest('base64url')
      .slice(0, MARK_LENGTH)
  const sealed = (request: FastifyRequest, place: string): string => place + markOf(request, place)

  return {
    open: (request) => {
      const { query } = request
      if (!isRecord(query) || typeof query['cursor'] !== 'string') return query
      const place = query['cursor'].slice(0, -MARK_LENGTH)
      const mark = Buffer.from(query['cursor'].slice(-MARK_LENGTH))
      const expected = Buffer.from(markOf(request, place))
      if (mark.length !== expected.length || !timingSafeEqual(mark, expected))
        throw new InvalidRequest([{ at: 'query.cursor', message: 'was not made for this list' }])
      return { ...query, cursor: place }
    },
    seal: (request, answer) => {
      if (typeof answer === 'string')
        return answer.replace(NEXT, (_, place: string) => `"next":"${sealed(request, place)}"`)
      return isRecord(answer) && typeof answer['next'] === 'string'
        ? { ...answer, next: sealed(request, answer['next']) }
        : answer
    },
  }
}
