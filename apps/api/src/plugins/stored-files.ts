import { existsSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '@hummdesk/core/kernel/problem'
import type { LinkSigner } from '@hummdesk/files/signed-links'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { restOf } from './pages.ts'

/** What a kept file may do where it is opened: nothing. */
const inert = {
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'private, max-age=60, immutable',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const queryOf = ({ query }: FastifyRequest): Record<string, unknown> =>
  typeof query === 'object' && query !== null ? { ...query } : {}

/** Gives out the files of a folder to whoever has a living link; ranges and heads too. A bucket gives out its own. */
export const storedFiles = fp<{ folder: string | undefined; signer: LinkSigner; clock: () => Date }>(
  async (app, { folder, signer, clock }) => {
    if (folder === undefined) return
    app.get('/files/*', async (request, reply) => {
      const key = restOf(request)
      const granted = signer.read(key, queryOf(request), clock())
      // A link that is wrong, one that is over, and a file that is gone are one answer.
      if (!granted || !existsSync(path.join(folder, granted.key))) throw new Problem('not_found')
      return reply
        .headers({ ...inert, 'content-disposition': granted.disposition, 'content-type': granted.type })
        .sendFile(granted.key, folder, {
          cacheControl: false,
          contentType: false,
          lastModified: false,
          dotfiles: 'deny',
          index: false,
        })
    })
  },
)
