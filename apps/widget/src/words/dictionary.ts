import type { FailureCode } from '@hummdesk/client/problem'
import type { SystemEvent } from '@hummdesk/contract/conversations'

/** Everything the widget says. `{0}` stands for what is filled in. */
export interface Words {
  chat: string
  close: string
  greeting: string
  answeredByAssistant: string
  answeredByPeople: string
  withPeople: string
  closed: string
  assistant: string
  you: string
  team: string
  conversation: string
  write: string
  send: string
  left: string
  tooLong: string
  sending: string
  sent: string
  waiting: string
  failed: string
  tryNow: string
  retry: string
  discard: string
  thinking: string
  source: string
  person: string
  followUp: string
  noConnection: string
  loadFailed: string
  notHere: string
  sorry: string
  events: Record<SystemEvent, string>
  /** With the agent's name in it, where the desk tells it. */
  namedAgentJoined: string
  failures: Partial<Record<FailureCode, string>>
}
