import * as keys from '@hummdesk/contract/api-keys'
import * as roles from '@hummdesk/contract/roles'
import { createApiKey } from '@hummdesk/core/access/create-api-key'
import { createRole } from '@hummdesk/core/access/create-role'
import { deleteRole } from '@hummdesk/core/access/delete-role'
import { revokeApiKey } from '@hummdesk/core/access/revoke-api-key'
import { updateRole } from '@hummdesk/core/access/update-role'
import { findRole, listApiKeys, listRoles } from '@hummdesk/core/access/views'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'

export function accessRoutes(app: FastifyInstance, keyPepper: Buffer): void {
  serve(app, roles.listRoles, { read: ({ tx }) => listRoles(tx) })
  serve(app, roles.createRole, { write: ({ tx, body, caller }) => createRole(tx, body, caller) })
  serve(app, roles.updateRole, {
    write: ({ tx, params, body, caller }) => updateRole(tx, params.id, body, caller),
    was: ({ tx, params }) => findRole(tx, params.id),
  })
  serve(app, roles.deleteRole, { write: ({ tx, params, caller }) => deleteRole(tx, params.id, caller) })

  serve(app, keys.listApiKeys, { read: ({ tx }) => listApiKeys(tx) })
  serve(app, keys.createApiKey, { write: ({ tx, body, caller }) => createApiKey(tx, body, caller, keyPepper) })
  serve(app, keys.revokeApiKey, { write: ({ tx, params }) => revokeApiKey(tx, params.id) })
}
