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

export const may = (role: Role, permission: Permission): boolean =>
  permissionsOf[role].some((granted) => granted === permission)
