import { HandoffConfigError } from '../config.ts'
import type { HelpdeskAdapter } from './adapter.ts'
import { type SendSettings, sender } from './send.ts'
import { zendeskClient } from './zendesk/client.ts'
import { zendeskTicket } from './zendesk/mapper.ts'

export interface ZendeskSettings extends SendSettings {
  readonly subdomain: string
  readonly email: string
  readonly apiToken: string
  /** The number of a custom text field that takes the metadata as JSON. Without it they stand in the comment alone. */
  readonly metadataFieldId?: number
  /** In place of `https://{subdomain}.zendesk.com`, for a proxy or a test. */
  readonly baseUrl?: string
}

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

/** Zendesk Support. Tickets carry the hand-off's id in `external_id`. */
export function zendesk(settings: ZendeskSettings): HelpdeskAdapter {
  const { subdomain, email, apiToken, metadataFieldId } = settings
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(subdomain))
    throw new HandoffConfigError('subdomain', 'must be the first part of your Zendesk address, such as "acme"')
  if (!email || !apiToken) throw new HandoffConfigError(email ? 'apiToken' : 'email', 'is required')
  if (metadataFieldId !== undefined && !Number.isSafeInteger(metadataFieldId))
    throw new HandoffConfigError('metadataFieldId', 'must be the number of a custom field')
  const site = settings.baseUrl ?? `https://${subdomain}.zendesk.com`
  const authorization = `Basic ${base64(`${email}/token:${apiToken}`)}`
  const send = sender('zendesk', `${site}/api/v2`, { authorization }, settings)
  const client = zendeskClient(send)
  return {
    name: 'zendesk',
    checkAgentAvailability: client.onlineAgents,
    async createTicket(context, { isRepeat = false } = {}) {
      const ticket = zendeskTicket(context, metadataFieldId)
      const id = await send.once(
        () => client.findTicket(context.handoffId),
        () => client.createTicket(ticket, context.handoffId),
        isRepeat,
      )
      return { id, url: `${site}/agent/tickets/${id}` }
    },
    assignToAgent: client.assign,
    addComment: client.comment,
  }
}
