import { z } from 'zod'

/** What a person may do in one account. Every endpoint names one of these, or says who else may call it. */
export const Permission = z.enum([
  'conversations:read',
  'conversations:reply',
  'conversations:assign',
  'conversations:close',
  'articles:read',
  'articles:edit',
  'people:read',
  'people:manage',
  'inboxes:read',
  'inboxes:manage',
  'assistant:read',
  'assistant:manage',
  'jobs:manage',
])
export type Permission = z.infer<typeof Permission>

export const Role = z.enum(['owner', 'admin', 'supervisor', 'agent'])
export type Role = z.infer<typeof Role>

const agent: readonly Permission[] = [
  'conversations:read',
  'conversations:reply',
  'conversations:assign',
  'conversations:close',
  'articles:read',
  'people:read',
  'inboxes:read',
  'assistant:read',
]

export const permissionsOf = {
  owner: Permission.options,
  admin: Permission.options,
  supervisor: [...agent, 'articles:edit', 'jobs:manage'],
  agent,
} as const satisfies Record<Role, readonly Permission[]>

export const may = (role: Role, permission: Permission): boolean =>
  permissionsOf[role].some((granted) => granted === permission)
