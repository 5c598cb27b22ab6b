import type { LightMyRequestResponse } from 'fastify'

/** What a proof found: how many cases it fired, and every one that came out wrong. None is the only good answer. */
export interface Findings {
  readonly faults: readonly string[]
  readonly fired: number
  fire: (what: string, check: () => Promise<string | undefined> | string | undefined) => Promise<void>
}

export function findings(): Findings {
  const faults: string[] = []
  let fired = 0
  return {
    faults,
    get fired() {
      return fired
    },
    fire: async (what, check) => {
      fired += 1
      const fault = await check()
      if (fault !== undefined) faults.push(`${what}: ${fault}`)
    },
  }
}

const INSIDE = /violates|constraint|relation "|syntax error|\bSQL\b|current_account|node_modules|\.ts:\d|at async /

/** What no answer may ever be: broken, or a look behind the scenes. */
export function indecent({ statusCode, body }: LightMyRequestResponse): string | undefined {
  if (statusCode >= 500) return `${statusCode} ${body.slice(0, 200)}`
  if (statusCode >= 400 && INSIDE.test(body)) return `says too much: ${body.slice(0, 200)}`
  return undefined
}

/** An answer as two callers are compared by: all but what names the request and counts requests. */
export function faceOf({ statusCode, headers, body }: LightMyRequestResponse): string {
  const { 'x-request-id': _, ratelimit: __, 'content-length': ____, date: _____, ...same } = headers
  return JSON.stringify([statusCode, same, body.replace(/"instance":"[^"]*"/, '')])
}
