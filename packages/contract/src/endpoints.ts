import * as apiKeys from './api-keys.ts'
import * as assist from './assist.ts'
import * as attachments from './attachments.ts'
import * as audit from './audit.ts'
import * as auth from './auth.ts'
import * as conversations from './conversations.ts'
import type { Endpoint } from './endpoint.ts'
import * as exports from './exports.ts'
import * as facts from './facts.ts'
import * as handoffs from './handoffs.ts'
import * as identity from './identity.ts'
import * as inboxes from './inboxes.ts'
import * as jobs from './jobs.ts'
import * as knowledge from './knowledge.ts'
import * as people from './people.ts'
import * as privacy from './privacy.ts'
import * as roles from './roles.ts'
import * as secondFactor from './second-factor.ts'
import * as signUp from './sign-up.ts'
import * as sso from './sso.ts'
import * as widget from './widget.ts'

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value

/** What the contract says, by feature. A new one is a line here and nowhere else. */
export const rooms = {
  auth,
  identity,
  secondFactor,
  signUp,
  sso,
  conversations,
  attachments,
  handoffs,
  exports,
  assist,
  knowledge,
  people,
  roles,
  apiKeys,
  inboxes,
  facts,
  jobs,
  widget,
  audit,
  privacy,
}

/** Every endpoint by name, with the feature it belongs to: the source of OpenAPI and of the generated walls tests. */
export const endpoints: readonly { name: string; feature: string; endpoint: Endpoint }[] = Object.entries(
  rooms,
).flatMap(([feature, room]) =>
  Object.entries(room).flatMap(([name, value]) => (isEndpoint(value) ? [{ name, feature, endpoint: value }] : [])),
)
