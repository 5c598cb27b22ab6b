import { z } from 'zod'

/** What a member may do in one account. Every endpoint names one of these, or says who else may call it. */
export const Permission = z.enum([
  'conversations:read',
  'conversations:reply',
  'conversations:assign',
  'conversations:close',
  'handoffs:read',
  'handoffs:create',
  'contacts:read',
  'contacts:edit',
  'contacts:erase',
  'exports:create',
  'articles:read',
  'articles:edit',
  'people:read',
  'people:manage',
  'roles:manage',
  'keys:manage',
  'inboxes:read',
  'inboxes:manage',
  'assistant:read',
  'assistant:manage',
  'security:manage',
  'audit:read',
  'jobs:manage',
])
export type Permission = z.infer<typeof Permission>

/** The roles every account has. An account's own ones stand beside them. */
export const Role = z.enum(['owner', 'admin', 'supervisor', 'agent'])
export type Role = z.infer<typeof Role>

/** What a member is: one of the four, one of the account's own roles, or a machine, whose key says what it may do. */
export const HeldRole = z.enum([...Role.options, 'custom', 'machine'])
export type HeldRole = z.infer<typeof HeldRole>

const agent: readonly Permission[] = [
  'conversations:read',
  'conversations:reply',
  'conversations:assign',
  'conversations:close',
  'handoffs:read',
  'handoffs:create',
  'contacts:read',
  'articles:read',
  'people:read',
  'inboxes:read',
  'assistant:read',
]

export const permissionsOf = {
  owner: Permission.options,
  admin: Permission.options,
  supervisor: [...agent, 'contacts:edit', 'articles:edit', 'jobs:manage'],
  agent,
} as const satisfies Record<Role, readonly Permission[]>

/** Whether somebody who holds these may do this. */
export const may = (held: readonly Permission[], permission: Permission): boolean => held.includes(permission)
