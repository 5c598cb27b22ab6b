import { z } from 'zod'
import { Category } from './assist.ts'
import { Presence } from './auth.ts'
import { endpoint } from './endpoint.ts'
import { Limits } from './limits.ts'
import { HeldRole, Role } from './permissions.ts'
import { email, name, timestamp } from './text.ts'

export const Agent = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: HeldRole,
  /** Which one, where it is one of the account's own. */
  roleId: z.uuid().nullable(),
  limits: Limits,
  presence: Presence,
  isActive: z.boolean(),
  /** Open conversations held now, and how many are given by themselves at most. */
  activeCount: z.int(),
  maxActive: z.int(),
  teamIds: z.array(z.uuid()),
})
export type Agent = z.infer<typeof Agent>

export const Team = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Conversations of this category go to this team by themselves; null takes none. */
  category: Category.nullable(),
  agentIds: z.array(z.uuid()),
})
export type Team = z.infer<typeof Team>

export const Invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  role: HeldRole,
  roleId: z.uuid().nullable(),
  expiresAt: timestamp,
})
export type Invitation = z.infer<typeof Invitation>

const id = z.object({ id: z.uuid() })
const invitableRole = z.enum(['admin', 'supervisor', 'agent'])
/** At most one of them: a role everybody has, or one of the account's own. */
const isOneRole = ({ role, roleId }: { role?: unknown; roleId?: unknown }): boolean =>
  role === undefined || roleId === undefined
const oneRole = { error: 'must name one role, not two', path: ['roleId'] }
const teamFields = { name: name(60), category: Category.nullable() }

export const listAgents = endpoint({
  method: 'GET',
  path: '/agents',
  summary: 'Everyone of the company',
  access: 'people:read',
  ok: z.object({ items: z.array(Agent) }),
})

export const updateAgent = endpoint({
  method: 'PATCH',
  path: '/agents/:id',
  summary: 'Change role, limits, capacity, or whether the person may still enter; of oneself the capacity only',
  access: 'people:manage',
  audit: 'agent.updated',
  params: id,
  body: z
    .strictObject({
      role: Role.optional(),
      roleId: z.uuid().optional(),
      limits: Limits.optional(),
      maxActive: z.int().min(0).max(500).optional(),
      isActive: z.boolean().optional(),
    })
    .refine(isOneRole, oneRole),
  ok: Agent,
  problems: [
    ...(['agent_not_found', 'role_not_found', 'inbox_not_found', 'team_not_found', 'forbidden'] as const),
    ...(['not_yours_to_give', 'own_place', 'last_admin', 'owner_sees_all', 'is_machine'] as const),
  ],
})

export const listInvitations = endpoint({
  method: 'GET',
  path: '/invitations',
  summary: 'Invitations that wait for an answer',
  access: 'people:manage',
  ok: z.object({ items: z.array(Invitation) }),
})

export const inviteAgent = endpoint({
  method: 'POST',
  path: '/invitations',
  summary: 'Invite a person by mail; repeating it sends a new link and ends the old one',
  access: 'people:manage',
  audit: 'agent.invited',
  repeat: 'key',
  body: z
    .strictObject({
      email,
      role: invitableRole.optional(),
      roleId: z.uuid().optional(),
      teamIds: z.array(z.uuid()).max(50).default([]),
    })
    .refine((body) => (body.role === undefined) !== (body.roleId === undefined), {
      ...oneRole,
      error: 'must name one role',
    }),
  ok: Invitation,
  status: 201,
  problems: ['already_member', 'team_not_found', 'role_not_found', 'not_yours_to_give'],
})

export const revokeInvitation = endpoint({
  method: 'DELETE',
  path: '/invitations/:id',
  summary: 'Take an invitation back; its link ends',
  access: 'people:manage',
  audit: 'invitation.revoked',
  params: id,
  ok: z.object({ revoked: z.boolean() }),
  problems: ['invitation_not_found'],
})

export const listTeams = endpoint({
  method: 'GET',
  path: '/teams',
  summary: 'Teams with their members',
  access: 'people:read',
  ok: z.object({ items: z.array(Team) }),
})

export const listTeamAgents = endpoint({
  method: 'GET',
  path: '/teams/:id/agents',
  summary: 'The agents of one team',
  access: 'people:read',
  params: id,
  ok: z.object({ items: z.array(Agent) }),
  problems: ['team_not_found'],
})

export const createTeam = endpoint({
  method: 'POST',
  path: '/teams',
  summary: 'Create a team',
  access: 'people:manage',
  audit: 'team.created',
  repeat: 'key',
  body: z.strictObject(teamFields),
  ok: Team,
  status: 201,
  problems: ['name_taken'],
})

export const updateTeam = endpoint({
  method: 'PATCH',
  path: '/teams/:id',
  summary: 'Rename a team or change its category',
  access: 'people:manage',
  audit: 'team.updated',
  params: id,
  body: z.strictObject({ name: teamFields.name.optional(), category: teamFields.category.optional() }),
  ok: Team,
  problems: ['team_not_found', 'name_taken'],
})

export const setTeamMembers = endpoint({
  method: 'PUT',
  path: '/teams/:id/members',
  summary: 'Say who is in a team',
  access: 'people:manage',
  audit: 'team.staffed',
  params: id,
  body: z.strictObject({ agentIds: z.array(z.uuid()).max(500) }),
  ok: Team,
  problems: ['team_not_found', 'agent_not_found'],
})

export const deleteTeam = endpoint({
  method: 'DELETE',
  path: '/teams/:id',
  summary: 'Delete a team; its conversations stay and lose the team',
  access: 'people:manage',
  audit: 'team.deleted',
  params: id,
  ok: z.object({ deleted: z.boolean() }),
  problems: ['team_not_found'],
})
