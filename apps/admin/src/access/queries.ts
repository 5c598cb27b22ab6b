import { listApiKeys } from '@hummdesk/contract/api-keys'
import { listRoles } from '@hummdesk/contract/roles'
import { call } from '@hummdesk/shell/api'
import { defineQueryOptions } from '@pinia/colada'

export const rolesQuery = defineQueryOptions({
  key: ['roles'],
  query: async () => (await call(listRoles, {})).items,
})

export const apiKeysQuery = defineQueryOptions({
  key: ['api-keys'],
  query: async () => (await call(listApiKeys, {})).items,
})
