import { createAgentSession } from '@hummdesk/client/agent-session'
import { ApiProblem } from '@hummdesk/client/problem'
import type { Session } from '@hummdesk/contract/auth'
import { computed, shallowRef } from 'vue'

const current = shallowRef<Session>()

/** The one session of this page. It knows the way to the desk; `session` is what a screen may watch of it. */
export const agentSession = createAgentSession('/api/v1', (next) => {
  current.value = next
})
export const { call } = agentSession
export const session = computed(() => current.value)

/** Who is signed in here. Only screens behind the sign-in ask. */
export function signedIn(): Session {
  if (!current.value) throw new ApiProblem('not_signed_in', 401)
  return current.value
}
