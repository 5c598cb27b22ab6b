import { randomUUID } from 'node:crypto'
import type { Endpoint } from '@hummdesk/contract/endpoint'
import { PASSWORD } from './api.ts'
import type { House } from './house.ts'

export interface Sample {
  /** A body the endpoint accepts in this house. */
  body?: (house: House) => Record<string, unknown>
  query?: (house: House) => Record<string, string>
  /** What it is sent instead of JSON. */
  payload?: { content: Buffer; type: string }
  /** The house's own values of a path's parameters, where `ownId` is not enough. */
  params?: (house: House) => Record<string, string>
  /** Bodies that name another account's things by id, and the problem they come to. */
  foreign?: (theirs: House) => Record<string, unknown>
}

const clientId = (): string => randomUUID()
const aFile = {
  content: Buffer.from(
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nHello\r\n--x--\r\n',
  ),
  type: 'multipart/form-data; boundary=x',
}
const nothing: Sample = { body: () => ({}) }
const inbox = { name: 'Second shop', greeting: 'Hi', accent: '#112233', sites: [], hasAssistant: false }

/** How every endpoint is called well. One that is not named here fails the walls test. */
export const samples: Readonly<Record<string, Sample>> = {
  login: { body: () => ({ email: 'nobody@example.com', password: 'not a password' }) },
  refresh: nothing,
  logout: nothing,
  acceptInvitation: { body: () => ({ token: 'x', name: 'Nina', password: 'a long password' }) },
  listOwnSessions: {},
  endOwnSession: {},
  endOtherSessions: nothing,
  changePassword: { body: () => ({ currentPassword: PASSWORD, newPassword: 'another long password' }) },
  forgotPassword: { body: () => ({ email: 'nobody@example.com' }) },
  resetPassword: { body: () => ({ token: 'x', password: 'a long password' }) },
  changeEmail: { body: () => ({ email: 'new@example.com', password: PASSWORD }) },
  confirmEmail: { body: () => ({ token: 'x' }) },
  getSignInOptions: {},
  signUp: { body: () => ({ companyName: 'New shop', name: 'Nina', email: 'nina@example.com' }) },
  confirmSignUp: { body: () => ({ token: 'x', password: 'a long password' }) },
  passChallenge: { body: () => ({ challenge: 'x', code: '123456' }) },
  getSecondFactors: {},
  beginTotp: { body: () => ({ password: PASSWORD }) },
  confirmTotp: { body: () => ({ code: '123456' }) },
  removeTotp: { body: () => ({ password: PASSWORD }) },
  renewRecoveryCodes: { body: () => ({ password: PASSWORD }) },
  getSsoConnection: {},
  updateSsoConnection: { body: () => ({ clientId: 'desk' }) },
  beginSso: { body: ({ accountId }) => ({ accountId }) },
  finishSso: { body: () => ({ query: 'code=x&state=x' }) },
  getSignInRules: {},
  updateSignInRules: { body: () => ({ requiresSecondFactor: false }) },
  getMe: {},
  setPresence: { body: () => ({ presence: 'away' }) },

  exportConversations: { query: () => ({ after: '0', limit: '10' }) },
  uploadAttachment: { payload: aFile },
  uploadWidgetAttachment: { payload: aFile },
  getAttachment: {},
  linkAttachment: {},
  linkWidgetAttachment: {},

  listConversations: { query: () => ({ view: 'mine', limit: '10' }) },
  countConversations: {},
  getConversation: {},
  listMessages: { query: () => ({ after: '0' }) },
  sendReply: { body: () => ({ content: 'Hello', clientId: clientId() }) },
  assignConversation: {
    body: ({ agentId }) => ({ agentId }),
    foreign: ({ agentId }) => ({ agentId }),
  },
  closeConversation: nothing,
  markRead: { body: () => ({ number: 1 }) },

  getHandoff: {},
  acceptHandoff: nothing,
  returnConversation: nothing,
  handOnConversation: {
    body: ({ teamId, agentId }) => ({ teamId, agentId, reason: 'A refund.', clientId: clientId() }),
    foreign: ({ teamId, agentId }) => ({ teamId, agentId, clientId: clientId() }),
  },

  getAssistant: {},
  updateAssistant: { body: () => ({ policy: 'Be kind.' }) },
  getDraft: {},
  requestDraft: nothing,
  acceptDraft: { body: () => ({ content: 'It is on its way.', clientId: clientId() }) },
  rejectDraft: { body: () => ({ reason: 'Wrong.' }) },

  listArticles: { query: () => ({ search: 'order' }) },
  getArticle: {},
  createArticle: { body: () => ({ title: 'Returns', content: 'Thirty days.' }) },
  updateArticle: { body: () => ({ title: 'Orders, again' }) },
  publishArticle: nothing,
  unpublishArticle: nothing,
  deleteArticle: {},

  listAgents: {},
  updateAgent: { body: () => ({ maxActive: 5 }) },
  listInvitations: {},
  inviteAgent: {
    body: ({ teamId }) => ({ email: 'otto@example.com', role: 'agent', teamIds: [teamId] }),
    foreign: ({ teamId }) => ({ email: 'otto@example.com', role: 'agent', teamIds: [teamId] }),
  },
  revokeInvitation: {},
  listRoles: {},
  createRole: { body: () => ({ name: 'Night shift', permissions: ['conversations:read'] }) },
  updateRole: { body: () => ({ permissions: ['conversations:read', 'people:read'] }) },
  deleteRole: {},
  listApiKeys: {},
  createApiKey: {
    body: ({ inboxId, teamId }) => ({
      name: 'Shop',
      scopes: ['conversations:read'],
      limits: { inboxIds: [inboxId], teamIds: [teamId] },
    }),
    foreign: ({ inboxId }) => ({
      name: 'Shop',
      scopes: ['conversations:read'],
      limits: { inboxIds: [inboxId], teamIds: null },
    }),
  },
  revokeApiKey: {},
  listTeams: {},
  listTeamAgents: {},
  createTeam: { body: () => ({ name: 'Repairs', category: 'technical' }) },
  updateTeam: { body: () => ({ name: 'Renamed' }) },
  setTeamMembers: {
    body: ({ agentId }) => ({ agentIds: [agentId] }),
    foreign: ({ agentId }) => ({ agentIds: [agentId] }),
  },
  deleteTeam: {},

  listInboxes: {},
  createInbox: { body: () => inbox },
  updateInbox: { body: () => ({ greeting: 'Welcome' }) },

  listFacts: { query: () => ({ after: '0' }) },
  listFailedJobs: {},
  exportContact: {},
  eraseContact: nothing,
  getPrivacy: {},
  updatePrivacy: { body: () => ({ keepClosedDays: 90 }) },
  listAuditEvents: { query: () => ({ limit: '10' }) },
  exportAudit: { query: () => ({ after: '0' }) },
  retryJob: nothing,

  getWidgetConfig: { query: ({ key }) => ({ key }) },
  openWidgetSession: { body: ({ key }) => ({ key }) },
  getWidgetConversation: {},
  listWidgetMessages: { query: () => ({ after: '0' }) },
  sendWidgetMessage: { body: () => ({ content: 'Hello?', clientId: clientId() }) },
  requestPerson: nothing,
}

/** The house's own thing that an endpoint's `:id` names. */
export function ownId({ path }: Endpoint, house: House): string {
  const things = {
    attachments: house.attachmentId,
    conversations: house.conversationId,
    handoffs: house.handoffId,
    drafts: house.draftId,
    articles: house.articleId,
    agents: house.agentId,
    invitations: house.invitationId,
    teams: house.teamId,
    inboxes: house.inboxId,
    roles: house.roleId,
    'api-keys': house.apiKeyId,
    jobs: house.jobId,
    contacts: house.contactId,
    sessions: house.sessionId,
  }
  const [, noun = ''] = /([^/]+)\/:id/.exec(path) ?? []
  const found = Object.entries(things).find(([name]) => name === noun)
  if (!found) throw new Error(`${path} names a thing that no house has: say which in samples.ts`)
  return found[1]
}
