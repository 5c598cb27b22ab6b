import { shallowRef } from 'vue'
import type { Router } from 'vue-router'
import { agentSession, session } from '../api.ts'
import { ways } from './ways.ts'

/** Why the session could not be looked up: the desk did not answer at all. */
export const resumeProblem = shallowRef<unknown>()

/** Lets nobody in without a session, and picks up the one an earlier visit left. */
export function guardSession(router: Router): Router {
  router.beforeEach(async (route) => {
    if (session.value || route.meta.isApart) return true
    // Sent here because nobody is signed in: asking again would say the same.
    if (route.name === 'sign-in' && route.redirectedFrom) return true
    const resumed = await agentSession.resume().catch((problem: unknown) => {
      if (!route.meta.isOpen) resumeProblem.value = problem
      return undefined
    })
    if (resumeProblem.value) return false
    const { to } = route.query
    if (resumed) return route.name === 'sign-in' ? (typeof to === 'string' && to) || ways.home() : true
    // Whoever came to the front door was nowhere before.
    const back = route.redirectedFrom?.path === '/' ? undefined : route.fullPath
    return route.meta.isOpen ? true : ways.signIn(back)
  })
  return router
}
