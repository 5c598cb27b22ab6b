import { keepPresent } from '@hummdesk/core/people/keep-present'
import { leaveDesk } from '@hummdesk/core/people/leave-desk'
import type { Tenant } from '@hummdesk/database/tenant'
import type { AgentCaller } from '../caller.ts'
import { callerName, type Io } from './listener.ts'

/** Keeps agents present while one of their screens is open, wherever it is connected. */
export interface Attendance {
  came: (agent: AgentCaller) => Promise<void>
  /** One screen less in this process: whether it was the last one shows after a while. */
  left: (agent: AgentCaller) => void
  /** Tells that the agent is gone, unless a screen of theirs is open in any process. */
  leave: (agent: AgentCaller) => Promise<void>
  /** Says of everyone here that they are; call it well within the ninety seconds after which nobody is. */
  keep: () => Promise<void>
  close: () => void
}

/** So long may a screen be away, for a reload or a tunnel, before others are told. */
const PATIENCE_MS = 30_000

export function createAttendance(
  io: Io,
  tenantOf: (accountId: string) => Tenant,
  onError: (error: unknown) => void,
): Attendance {
  const leaving = new Map<string, NodeJS.Timeout>()
  const isElsewhere = async (agent: AgentCaller): Promise<boolean> =>
    (await io.in(callerName(agent)).fetchSockets()).length > 0

  const leave = async (agent: AgentCaller): Promise<void> => {
    leaving.delete(callerName(agent))
    // When another process does not answer, time will tell: who is not seen for ninety seconds is offline anyway.
    if (await isElsewhere(agent)) return
    await tenantOf(agent.accountId).write((tx) => leaveDesk(tx, agent.agentId))
  }
  const hereNow = (): AgentCaller[] =>
    [...io.of('/').sockets.values()].flatMap(({ data: { caller } }) => (caller.kind === 'agent' ? [caller] : []))

  return {
    came: async (agent) => {
      clearTimeout(leaving.get(callerName(agent)))
      leaving.delete(callerName(agent))
      await tenantOf(agent.accountId).write((tx) => keepPresent(tx, [agent.agentId]))
    },
    leave,
    left: (agent) => {
      clearTimeout(leaving.get(callerName(agent)))
      const timer = setTimeout(() => void leave(agent).catch(onError), PATIENCE_MS).unref()
      leaving.set(callerName(agent), timer)
    },
    keep: async () => {
      const accounts = Map.groupBy(hereNow(), ({ accountId }) => accountId)
      const kept = [...accounts].map(([accountId, agents]) => {
        const agentIds = [...new Set(agents.map(({ agentId }) => agentId))]
        return tenantOf(accountId).write((tx) => keepPresent(tx, agentIds))
      })
      await Promise.all(kept)
    },
    close: () => {
      for (const timer of leaving.values()) clearTimeout(timer)
    },
  }
}
