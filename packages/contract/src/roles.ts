import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { HeldRole, Permission } from './permissions.ts'
import { name } from './text.ts'

/** A line of the matrix: what members of this role may do. The four that every account has come first. */
export const RoleLine = z.object({
  role: HeldRole,
  /** Null for the four: nobody changes those. */
  id: z.uuid().nullable(),
  name: z.string(),
  permissions: z.array(Permission),
  memberCount: z.int(),
})
export type RoleLine = z.infer<typeof RoleLine>

const taken = new Set<string>([...HeldRole.options, 'assistant', 'contact', 'system', 'visitor', 'anyone', 'prototype'])
const isFree = (value: string): boolean => !taken.has(value.toLowerCase()) && !Reflect.has(Object.prototype, value)

const id = z.object({ id: z.uuid() })
const roleName = name(60).refine(isFree, 'is a word with a meaning of its own')
const permissions = z
  .array(Permission)
  .max(Permission.options.length)
  .transform((held) => Permission.options.filter((permission) => held.includes(permission)))

export const listRoles = endpoint({
  method: 'GET',
  path: '/roles',
  summary: 'Every role of the company with what it may do',
  access: 'people:read',
  ok: z.object({ items: z.array(RoleLine) }),
})

export const createRole = endpoint({
  method: 'POST',
  path: '/roles',
  summary: "Create a role of the company's own; it can hold what its maker holds",
  access: 'roles:manage',
  audit: 'role.created',
  repeat: 'key',
  body: z.strictObject({ name: roleName, permissions }),
  ok: RoleLine,
  status: 201,
  problems: ['name_taken', 'not_yours_to_give'],
})

export const updateRole = endpoint({
  method: 'PATCH',
  path: '/roles/:id',
  summary: 'Rename a role or change what it may do; its members feel it within five seconds',
  access: 'roles:manage',
  audit: 'role.updated',
  params: id,
  body: z.strictObject({ name: roleName.optional(), permissions: permissions.optional() }),
  ok: RoleLine,
  problems: ['role_not_found', 'name_taken', 'not_yours_to_give'],
})

export const deleteRole = endpoint({
  method: 'DELETE',
  path: '/roles/:id',
  summary: 'Delete a role that nobody has',
  access: 'roles:manage',
  audit: 'role.deleted',
  params: id,
  ok: z.object({ deleted: z.boolean() }),
  problems: ['role_not_found', 'role_in_use', 'not_yours_to_give'],
})
