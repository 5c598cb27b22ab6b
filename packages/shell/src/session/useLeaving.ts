import { useRouter } from 'vue-router'
import { agentSession } from '../api.ts'
import { ways } from './ways.ts'

/**
 * The two ways to leave this company. Each ends in a new page: nothing of before stays in memory.
 * @param forget clears what this app keeps in the browser: it stays on no computer that somebody signed out of
 */
export function useLeaving(forget: () => void) {
  const router = useRouter()

  async function signOut(): Promise<void> {
    await agentSession.signOut()
    forget()
    location.assign(router.resolve(ways.signIn()).href)
  }

  async function switchTo(accountId: string): Promise<void> {
    await agentSession.switchTo(accountId)
    location.assign(router.resolve(ways.home()).href)
  }
  return { signOut, switchTo }
}
