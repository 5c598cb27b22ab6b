import { createAgentSession } from '@hummdesk/client/agent-session'
import type { Call } from '@hummdesk/client/call'
import { ApiProblem } from '@hummdesk/client/problem'
import type { Session } from '@hummdesk/contract/auth'
import { computed, shallowRef } from 'vue'

const current = shallowRef<Session>()
let last: Session | undefined

/** The one session of this page. It knows the way to the desk; `session` is what a screen may watch of it. */
export const agentSession = createAgentSession('/api/v1', (next) => {
  current.value = next
  last = next ?? last
})

/** Calls an endpoint. Where the company has begun to ask for a second step, the session is read again and says so. */
export const call: Call = async (endpoint, given) => {
  try {
    return await agentSession.call(endpoint, given)
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.code === 'second_factor_needed') agentSession.resume().catch(() => {})
    throw problem
  }
}
export const session = computed(() => current.value)

/**
 * Who is signed in here. Only screens behind the sign-in ask, and one that is just being left still gets its answer:
 * the next to sign in gets a new page.
 */
export function signedIn(): Session {
  if (!last) throw new ApiProblem('not_signed_in', 401)
  return last
}
