import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { agentsQuery } from './queries.ts'

/** Everyone of the company, and their names by id. */
export function useAgents() {
  const { data } = useQuery(agentsQuery)
  const agents = computed(() => data.value ?? [])
  const byId = computed(() => new Map(agents.value.map((agent) => [agent.id, agent])))
  return { agents, agent: (id: string | null) => (id ? byId.value.get(id) : undefined) }
}
