import { Problem } from '@hummdesk/core/kernel/problem'
import fp from 'fastify-plugin'

/** A browser sends about thirty. Node would drop what is beyond its own limit and say nothing. */
const MOST = 100
/** Said twice, one of them would be believed by us and the other by whoever stands in front. */
const ONCE = ['host', 'authorization', 'content-length', 'content-type', 'idempotency-key', 'origin']

/** Refuses requests whose headers are too many, or say twice what may be said once. */
export const fewHeaders = fp(async (app) => {
  app.addHook('onRequest', async ({ raw: { rawHeaders } }) => {
    if (rawHeaders.length > MOST * 2) throw new Problem('headers_too_large')
    const names = rawHeaders.flatMap((text, index) => (index % 2 === 0 ? [text.toLowerCase()] : []))
    if (ONCE.some((name) => names.indexOf(name) !== names.lastIndexOf(name))) throw new Problem('bad_request')
  })
})
