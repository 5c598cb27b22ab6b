import { Problem } from '@hummdesk/core/kernel/problem'
import fp from 'fastify-plugin'

/** Bodies are JSON in UTF-8 and nothing else. Bytes that are not UTF-8 are refused, not repaired. */
export const jsonBody = fp(async (app) => {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  // Refuses `__proto__` and `constructor.prototype` keys.
  const parse = app.getDefaultJsonParser('error', 'error')

  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const [, charset] = /charset\s*=\s*"?([^";]+)/i.exec(request.headers['content-type'] ?? '') ?? []
    if (charset !== undefined && !/^utf-?8$/i.test(charset.trim())) return done(new Problem('unsupported_media_type'))
    let text: string
    try {
      text = utf8.decode(body)
    } catch {
      return done(new Problem('malformed_json'))
    }
    // The parser would quietly drop a byte order mark; JSON has none.
    return text.startsWith('\ufeff') ? done(new Problem('malformed_json')) : parse(request, text, done)
  })
})
