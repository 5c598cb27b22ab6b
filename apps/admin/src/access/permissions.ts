import { endpoints } from '@hummdesk/contract/endpoints'
import type { Permission } from '@hummdesk/contract/permissions'

export interface PermissionGroup {
  noun: string
  permissions: Permission[]
}

/** What stands together in a list: all that can be done to one thing, in the contract's order. */
export function inGroups(permissions: readonly Permission[]): PermissionGroup[] {
  const groups: PermissionGroup[] = []
  for (const permission of permissions) {
    const [noun = ''] = permission.split(':')
    const group = groups.find((one) => one.noun === noun)
    if (group) group.permissions.push(permission)
    else groups.push({ noun, permissions: [permission] })
  }
  return groups
}

/** The calls a permission opens, as the contract says them. */
export const callsOf = (permission: Permission): string[] =>
  endpoints
    .filter(({ endpoint }) => endpoint.access === permission)
    .map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`)
