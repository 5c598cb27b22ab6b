import { HandoffConfigError } from '../config.ts'
import { type HelpdeskAdapter, HelpdeskError } from './adapter.ts'
import { at, idAt } from './read.ts'
import { type SendSettings, sender } from './send.ts'

export interface HummdeskSettings extends SendSettings {
  /** Where your Hummdesk is, such as `https://desk.example.com`. */
  readonly baseUrl: string
  readonly apiKey: string
}

/**
 * Hummdesk itself, by `POST /api/v1/handoff`. It chooses the agent by its own teams and rules, so nobody is offered here and
 * a hand-off comes back as pending. Repeats are known by their `idempotency-key`.
 */
export function hummdesk(settings: HummdeskSettings): HelpdeskAdapter {
  const { baseUrl, apiKey } = settings
  if (!URL.canParse(baseUrl))
    throw new HandoffConfigError('baseUrl', 'must be an address such as https://desk.example.com')
  if (!apiKey) throw new HandoffConfigError('apiKey', 'is required')
  const { send } = sender('hummdesk', new URL(baseUrl).origin, { authorization: `Bearer ${apiKey}` }, settings)
  const refuse = async (): Promise<never> => {
    throw new HelpdeskError('hummdesk', 'agents and notes are the desk’s own affair', 405)
  }
  return {
    name: 'hummdesk',
    checkAgentAvailability: async () => [],
    async createTicket({ handoffId, conversation, metadata, priority, trigger }) {
      const body = { conversation, metadata, priority, ...(trigger ? { trigger } : {}) }
      const headers = { 'idempotency-key': handoffId }
      const made = await send({ method: 'POST', path: '/api/v1/handoff', body, headers, isRepeatable: true })
      const id = idAt(made, 'handoffId')
      if (id === undefined) throw new TypeError('hummdesk: the hand-off came back without an id')
      const url = at(made, 'ticketUrl')
      return { id, ...(typeof url === 'string' ? { url } : {}) }
    },
    assignToAgent: refuse,
    addComment: refuse,
  }
}
