import type { HelpdeskAdapter, Ticket } from './adapters/adapter.ts'
import { mockHelpdesk } from './adapters/mock.ts'
import { type HandoffConfig, HandoffConfigError, handoffConfig } from './config.ts'
import { buildContext } from './context/build-context.ts'
import type { ContextPackage } from './context/context-package.ts'
import type { HandoffMetadata, Message } from './message.ts'
import { waitingNotice } from './notices.ts'
import type { Agent } from './routing/agent.ts'
import { cachedAvailability } from './routing/availability.ts'
import { type ChooseAgent, createRouter, type Routing } from './routing/route.ts'
import { analyseSentiment } from './sentiment/analyse.ts'
import { type Decision, decide } from './triggers/decide.ts'
import { keywords } from './triggers/keywords.ts'
import { type Trigger, type TriggerContext, TriggerPriority, type TriggerResult } from './triggers/trigger.ts'

export interface HandoffResult {
  readonly handoffId: string
  /** `assigned`: an agent has it. `pending`: a ticket waits for one. `failed`: see `error`, and try again with `handoffId`. */
  readonly status: 'assigned' | 'pending' | 'failed'
  readonly agent?: Agent
  readonly ticketId?: string
  readonly ticketUrl?: string
  readonly createdAt: string
  readonly error?: string
  /** It is there, and something about it is not as it was asked. */
  readonly warning?: string
  /** For the user, in his language, when nobody is there. */
  readonly notice?: string
  /** Nothing was sent: `enableTestMode` is on. */
  readonly isTest?: true
}

export interface OrchestratorOptions {
  readonly routing?: Routing
  /** In place of the built-in rules. */
  readonly sentiment?: TriggerContext['sentiment']
  /** Help desks by name, for `new HandoffOrchestrator('yours', …)`. `mock` is always there. */
  readonly helpdesks?: Readonly<Record<string, (settings: unknown) => HelpdeskAdapter>>
  readonly now?: () => Date
}

export interface CreateOptions {
  /** Your own name for this hand-off: the same one again is the same hand-off, never a second ticket. */
  readonly handoffId?: string
  /** Why, from `shouldHandoff`. */
  readonly trigger?: TriggerResult | null
}

/** Decides when a conversation belongs with a person, and brings it there. */
export class HandoffOrchestrator {
  readonly config: HandoffConfig
  readonly helpdesk: HelpdeskAdapter
  readonly triggers: readonly Trigger[]
  readonly #options: OrchestratorOptions
  readonly #available: () => Promise<readonly Agent[]>
  readonly #choose: ChooseAgent
  readonly #now: () => Date

  constructor(
    helpdesk: HelpdeskAdapter | string,
    triggers: readonly Trigger[],
    config: Partial<HandoffConfig> = {},
    options: OrchestratorOptions = {},
  ) {
    this.config = handoffConfig(config)
    this.#options = options
    this.#now = options.now ?? (() => new Date())
    this.helpdesk = typeof helpdesk === 'string' ? this.#named(helpdesk) : helpdesk
    const words = this.config.criticalKeywords
    this.triggers = words.length > 0 ? [...triggers, keywords(words)] : triggers
    if (this.triggers.length === 0) throw new HandoffConfigError('triggers', 'must hold at least one')
    this.#available = cachedAvailability(() => this.helpdesk.checkAgentAvailability(), {
      now: () => this.#now().getTime(),
    })
    this.#choose = createRouter(options.routing)
  }

  #named(name: string): HelpdeskAdapter {
    const makers = { mock: () => mockHelpdesk(), ...this.#options.helpdesks }
    const make = new Map<string, (settings: unknown) => HelpdeskAdapter>(Object.entries(makers)).get(name)
    if (!make) throw new HandoffConfigError('helpdesk', `no "${name}"; there are ${Object.keys(makers).join(', ')}`)
    return make(this.config.helpdeskConfig)
  }

  #sentiment: NonNullable<TriggerContext['sentiment']> = (text) => (this.#options.sentiment ?? analyseSentiment)(text)

  /** Whether to hand off, and what says so: the most urgent trigger that fired. `conversation` may end with `currentMessage`. */
  shouldHandoff(
    conversation: readonly Message[],
    currentMessage: Message | string,
    metadata: Partial<HandoffMetadata> = {},
  ): Promise<Decision> {
    const context = { config: this.config, metadata, sentiment: this.#sentiment, now: this.#now }
    return decide(this.triggers, conversation, currentMessage, context)
  }

  /** Brings the conversation to a person. Never throws for what the help desk does: see `status` and `error`. */
  async createHandoff(
    conversation: readonly Message[],
    metadata: HandoffMetadata,
    priority: TriggerPriority = 'normal',
    options: CreateOptions = {},
  ): Promise<HandoffResult> {
    if (!(priority in TriggerPriority)) throw new HandoffConfigError('priority', 'must be immediate, high or normal')
    for (const field of ['userId', 'channel'] as const)
      if (typeof metadata[field] !== 'string' || !metadata[field])
        throw new HandoffConfigError(`metadata.${field}`, 'is required')
    const { handoffId = crypto.randomUUID(), trigger = null } = options
    const given = { conversation, metadata, priority, handoffId, trigger, now: this.#now() }
    const context = await buildContext(given, this.#sentiment, this.config.maskEntities)
    const base = { handoffId, createdAt: context.createdAt }
    if (this.config.enableTestMode) return { ...base, status: 'pending', isTest: true }
    try {
      return { ...base, ...(await this.#send(conversation, context, options.handoffId !== undefined)) }
    } catch (error) {
      return { ...base, status: 'failed', error: messageOf(error) }
    }
  }

  async #send(
    conversation: readonly Message[],
    context: ContextPackage,
    isRepeat: boolean,
  ): Promise<Pick<HandoffResult, 'status' | 'agent' | 'ticketId' | 'ticketUrl' | 'notice' | 'error' | 'warning'>> {
    const [ticket, agents] = await Promise.all([
      this.helpdesk.createTicket(context, { isRepeat }),
      this.#available().catch((error: unknown) => error),
    ])
    const { id: ticketId, url, warning } = ticket
    const sent = { ticketId, ...(url ? { ticketUrl: url } : {}), ...(warning ? { warning } : {}) }
    const notice = waitingNotice(context.sentiment.language, this.config.waitingHours)
    // A ticket that nobody could be asked to take is safe where it is: it waits, and the result says why.
    if (!Array.isArray(agents)) return { ...sent, status: 'pending', notice, error: messageOf(agents) }
    return this.#assign(ticket, agents, conversation, context).then(
      (agent) => (agent ? { ...sent, status: 'assigned', agent } : { ...sent, status: 'pending', notice }),
      (error: unknown) => ({ ...sent, status: 'pending', notice, error: messageOf(error) }),
    )
  }

  async #assign(
    ticket: Ticket,
    agents: readonly Agent[],
    conversation: readonly Message[],
    { metadata }: ContextPackage,
  ): Promise<Agent | undefined> {
    const message = conversation.findLast(({ speaker }) => speaker === 'user') ?? ''
    const facts = { conversation, message, metadata, sentiment: this.#sentiment, now: this.#now }
    const agent = agents.length > 0 ? await this.#choose(agents, facts) : undefined
    if (agent) await this.helpdesk.assignToAgent(ticket.id, agent.id)
    return agent
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
