import { shallowRef } from 'vue'
import type { RouteLocationNormalized, Router } from 'vue-router'
import { agentSession, session } from '../api.ts'
import { isKeptOut } from './kept-out.ts'
import { ways } from './ways.ts'

/** Why the session could not be looked up: the desk did not answer at all. */
export const resumeProblem = shallowRef<unknown>()

const allowed = (route: RouteLocationNormalized) =>
  isKeptOut.value && !route.meta.isOpen && route.name !== 'account' ? ways.account() : true

/** Lets nobody in without a session, and picks up the one an earlier visit left. */
export function guardSession(router: Router): Router {
  router.beforeEach(async (route) => {
    if (route.meta.isApart) return true
    if (session.value) return allowed(route)
    // Sent here because nobody is signed in: asking again would say the same.
    if (route.name === 'sign-in' && route.redirectedFrom) return true
    const resumed = await agentSession.resume().catch((problem: unknown) => {
      if (!route.meta.isOpen) resumeProblem.value = problem
      return undefined
    })
    if (resumeProblem.value) return false
    const { to } = route.query
    if (resumed && route.name === 'sign-in') return (typeof to === 'string' && to) || ways.home()
    if (resumed) return allowed(route)
    // Whoever came to the front door was nowhere before.
    const back = route.redirectedFrom?.path === '/' ? undefined : route.fullPath
    return route.meta.isOpen ? true : ways.signIn(back)
  })
  return router
}
