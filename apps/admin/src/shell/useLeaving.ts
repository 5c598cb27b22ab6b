import { useRouter } from 'vue-router'
import { agentSession } from '../api.ts'
import { to } from '../router.ts'

/** The two ways to leave this company's settings. Each ends in a new page: nothing of before stays in memory. */
export function useLeaving() {
  const router = useRouter()

  async function signOut(): Promise<void> {
    await agentSession.signOut()
    location.assign(router.resolve(to.signIn()).href)
  }

  async function switchTo(accountId: string): Promise<void> {
    await agentSession.switchTo(accountId)
    location.assign(router.resolve(to.home()).href)
  }
  return { signOut, switchTo }
}
