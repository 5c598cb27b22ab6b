import { HandoffConfigError } from '../config.ts'
import { type Condition, condition, type Facts } from '../triggers/condition.ts'
import type { Agent } from './agent.ts'

/** IF the condition holds, only these agents; the first that holds and has somebody there is taken. */
export interface Route {
  readonly name: string
  readonly if: Condition
  readonly agents: readonly string[]
}

export interface Routing {
  /** Default `round_robin`: each in turn, per channel, anew each midnight. */
  readonly strategy?: 'round_robin' | 'least_loaded'
  /** Such as keyword, business hours or VIP. */
  readonly routes?: readonly Route[]
  /** Where midnight is. IANA name, default UTC. */
  readonly timeZone?: string
}

export type ChooseAgent = (agents: readonly Agent[], facts: Facts) => Promise<Agent | undefined>

/** Chooses who takes a conversation. Remembers whose turn it was, so make one and keep it. */
export function createRouter({ strategy = 'round_robin', routes = [], timeZone = 'UTC' }: Routing = {}): ChooseAgent {
  if (strategy !== 'round_robin' && strategy !== 'least_loaded')
    throw new HandoffConfigError('routing.strategy', 'must be round_robin or least_loaded')
  const ready = routes.map(({ if: given, agents }, at) => ({
    holds: condition(given, `routing.routes[${at}].if`),
    agents: new Set(agents),
  }))
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const turns = new Map<string, number>()
  let today = ''

  function inTurn(agents: readonly Agent[], channel: string, now: Date): Agent | undefined {
    const day = dayOf.format(now)
    if (day !== today) turns.clear()
    today = day
    const turn = turns.get(channel) ?? 0
    turns.set(channel, turn + 1)
    return agents[turn % agents.length]
  }

  return async (agents, facts) => {
    let among = agents
    for (const route of ready) {
      const those = agents.filter(({ id }) => route.agents.has(id))
      if (those.length > 0 && (await route.holds(facts))) {
        among = those
        break
      }
    }
    const least = Math.min(...among.map(({ load = 0 }) => load))
    const fit = strategy === 'least_loaded' ? among.filter(({ load = 0 }) => load === least) : among
    return inTurn(
      [...fit].sort((a, b) => (a.id < b.id ? -1 : 1)),
      String(facts.metadata.channel),
      facts.now(),
    )
  }
}
