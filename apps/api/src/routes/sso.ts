import * as contract from '@hummdesk/contract/sso'
import { Problem } from '@hummdesk/core/kernel/problem'
import { beginSso } from '@hummdesk/core/sso/begin-sso'
import { finishSso } from '@hummdesk/core/sso/finish-sso'
import type { SignOn } from '@hummdesk/core/sso/ports'
import { checkConnection, updateSsoConnection } from '@hummdesk/core/sso/update-sso-connection'
import { getSsoConnection } from '@hummdesk/core/sso/views'
import type { Tenant } from '@hummdesk/database/tenant'
import type { FastifyInstance } from 'fastify'
import { audited } from '../audited.ts'
import { tenantFor } from '../reach.ts'
import { serve } from '../serve.ts'
import type { SessionCookie } from '../session-cookie.ts'
import type { Door } from '../sign-in-door.ts'

export interface SsoParts {
  door: Door
  signOn: SignOn
  /** Holds the way back to the browser that began it. */
  journey: SessionCookie
  redirectUri: string
  /** To the company somebody says they belong to: for its sign-on server and nothing else. */
  doorTo: (accountId: string) => Tenant
}

export function ssoRoutes(app: FastifyInstance, { door, signOn, journey, redirectUri, doorTo }: SsoParts): void {
  const deps = { ...door.deps, signOn, doorTo }

  serve(app, contract.getSsoConnection, { read: ({ tx }) => getSsoConnection(tx, redirectUri) })
  serve(app, contract.updateSsoConnection, {
    open: async ({ body, caller, request }) => {
      const own = tenantFor(app.pool, caller)
      await checkConnection(deps, own, body)
      return own.write((tx) => {
        const change = async () => {
          await updateSsoConnection(tx, door.deps.keyring, body)
          return getSsoConnection(tx, redirectUri)
        }
        // Without values: one of them is a secret.
        return audited({ tx, action: 'sso-connection.changed', request }, change, undefined)
      })
    },
  })
  serve(app, contract.beginSso, {
    open: async ({ body, reply }) => {
      const { url, token } = await beginSso(deps, doorTo(body.accountId))
      journey.set(reply, token)
      return { url }
    },
  })
  serve(app, contract.finishSso, {
    open: async ({ body, request, reply }) => {
      const token = journey.read(request)
      if (token === undefined) throw new Problem('challenge_ended')
      journey.clear(reply)
      return door.answer(reply, await finishSso(deps, { token, query: body.query }, door.entries.of(request)))
    },
  })
}
