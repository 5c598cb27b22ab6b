import type { LiveFact } from '@hummdesk/contract/facts'
import type { Agent } from '@hummdesk/contract/people'

export function withPresence(agents: Agent[], { agent: told }: LiveFact): Agent[] {
  if (!told) return agents
  return agents.map((agent) => (agent.id === told.id ? { ...agent, presence: told.presence } : agent))
}
