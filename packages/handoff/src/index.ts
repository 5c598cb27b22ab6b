export { type HelpdeskAdapter, HelpdeskError, type Ticket } from './adapters/adapter.ts'
export { type MockHelpdesk, mockHelpdesk } from './adapters/mock.ts'
export { type HandoffConfig, HandoffConfigError, handoffConfig } from './config.ts'
export { buildContext, type Given } from './context/build-context.ts'
export type { ContextPackage, PackedMessage } from './context/context-package.ts'
export { type Entity, type EntityType, extractEntities, maskText } from './context/entities.ts'
export { summarise } from './context/summary.ts'
export { type Language, languages } from './language.ts'
export { aiMessage, type HandoffMetadata, type Message, MessageSpeaker, userMessage } from './message.ts'
export { waitingNotice } from './notices.ts'
export {
  type CreateOptions,
  HandoffOrchestrator,
  type HandoffResult,
  type OrchestratorOptions,
} from './orchestrator.ts'
export type { Agent } from './routing/agent.ts'
export { cachedAvailability } from './routing/availability.ts'
export { type ChooseAgent, createRouter, type Route, type Routing } from './routing/route.ts'
export { analyseSentiment, createSentiment, type Sentiment, type SentimentSettings } from './sentiment/analyse.ts'
export type { SentimentWeights } from './sentiment/lexicon.ts'
export type { Condition } from './triggers/condition.ts'
export { type Decision, decide } from './triggers/decide.ts'
export { type DirectRequest, directRequest } from './triggers/direct-request.ts'
export { criticalKeywords } from './triggers/keywords.ts'
export type { Rule } from './triggers/rules.ts'
export {
  type Finding,
  type Surroundings,
  type Trigger,
  type TriggerContext,
  TriggerPriority,
  type TriggerResult,
  trigger,
} from './triggers/trigger.ts'
export { type TriggerDeclaration, type TriggerMaker, Triggers, triggerFactory } from './triggers/triggers.ts'
export { pickVariant } from './variant.ts'
