import { useRouter } from 'vue-router'
import { agentSession } from '../api.ts'
import { useOutbox } from '../composer/outbox.store.ts'
import { useUnsent } from '../composer/unsent.store.ts'
import { to } from '../router.ts'

/** The two ways to leave this company's desk. */
export function useLeaving() {
  const router = useRouter()
  const unsent = useUnsent()
  const outbox = useOutbox()

  /** What was written and not sent stays on no computer that somebody signed out of. */
  async function signOut(): Promise<void> {
    await agentSession.signOut()
    unsent.clear()
    outbox.clear()
    location.assign(router.resolve(to.signIn()).href)
  }

  /** Starts afresh in the other company: nothing of this one may stay on the screen. */
  async function switchTo(accountId: string): Promise<void> {
    await agentSession.switchTo(accountId)
    location.assign(router.resolve(to.home()).href)
  }
  return { signOut, switchTo }
}
