import * as me from '@hummdesk/contract/auth'
import * as contract from '@hummdesk/contract/people'
import { findStanding, listMemberships } from '@hummdesk/core/accounts/views'
import { createTeam } from '@hummdesk/core/people/create-team'
import { deleteTeam } from '@hummdesk/core/people/delete-team'
import { inviteAgent } from '@hummdesk/core/people/invite-agent'
import { revokeInvitation } from '@hummdesk/core/people/revoke-invitation'
import { setPresence } from '@hummdesk/core/people/set-presence'
import { setTeamMembers } from '@hummdesk/core/people/set-team-members'
import { updateAgent } from '@hummdesk/core/people/update-agent'
import { updateTeam } from '@hummdesk/core/people/update-team'
import {
  findAgent,
  findMe,
  findTeam,
  listAgents,
  listInvitations,
  listTeamAgents,
  listTeams,
} from '@hummdesk/core/people/views'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'

export function peopleRoutes(app: FastifyInstance): void {
  serve(app, me.getMe, {
    read: async ({ tx, caller }) => {
      const standing = await findStanding(app.pool, caller.sessionId)
      return findMe(tx, caller.agentId, await listMemberships(app.pool, caller.agentId, standing))
    },
  })
  serve(app, me.setPresence, {
    write: ({ tx, body, caller }) => setPresence(tx, caller.agentId, body.presence),
  })

  serve(app, contract.listAgents, { read: ({ tx }) => listAgents(tx) })
  serve(app, contract.updateAgent, {
    write: ({ tx, params, body, caller }) => updateAgent(tx, params.id, body, caller),
    was: ({ tx, params }) => findAgent(tx, params.id),
  })
  serve(app, contract.listInvitations, { read: ({ tx }) => listInvitations(tx) })
  serve(app, contract.inviteAgent, {
    write: ({ tx, body, caller }) => inviteAgent(tx, body, caller.agentId),
    was: async () => ({}),
  })
  serve(app, contract.revokeInvitation, { write: ({ tx, params }) => revokeInvitation(tx, params.id) })
  serve(app, contract.listTeams, { read: ({ tx }) => listTeams(tx) })
  serve(app, contract.listTeamAgents, { read: ({ tx, params }) => listTeamAgents(tx, params.id) })
  serve(app, contract.createTeam, { write: ({ tx, body }) => createTeam(tx, body), was: async () => ({}) })
  serve(app, contract.updateTeam, {
    write: ({ tx, params, body }) => updateTeam(tx, params.id, body),
    was: ({ tx, params }) => findTeam(tx, params.id),
  })
  serve(app, contract.setTeamMembers, {
    write: ({ tx, params, body }) => setTeamMembers(tx, params.id, body.agentIds),
    was: ({ tx, params }) => findTeam(tx, params.id),
  })
  serve(app, contract.deleteTeam, { write: ({ tx, params }) => deleteTeam(tx, params.id) })
}
