import { View } from '@hummdesk/contract/conversations'
import { shallowRef } from 'vue'
import { createRouter, createWebHistory, type RouteLocationRaw } from 'vue-router'
import { agentSession, session } from './api.ts'

/** Why the session could not be looked up: the desk did not answer at all. */
export const resumeProblem = shallowRef<unknown>()

export const to = {
  view: (view: View): RouteLocationRaw => ({ name: 'desk', params: { view } }),
  conversation: (id: string, view: View = 'all'): RouteLocationRaw => ({ name: 'desk', params: { view, id } }),
  signIn: (back?: string): RouteLocationRaw => ({ name: 'sign-in', query: back && back !== '/' ? { to: back } : {} }),
  home: (): RouteLocationRaw => to.view('mine'),
}

const isView = (value: unknown): value is View => View.options.some((view) => view === value)
const one = (value: unknown): string => (typeof value === 'string' ? value : '')

export const router = createRouter({
  history: createWebHistory('/agent/'),
  routes: [
    { path: '/', redirect: to.home() },
    {
      path: '/sign-in',
      name: 'sign-in',
      meta: { isOpen: true },
      component: () => import('./session/SignInPage.vue'),
      props: ({ query }) => ({ back: one(query['to']) }),
    },
    { path: '/join', name: 'join', meta: { isOpen: true }, component: () => import('./session/JoinPage.vue') },
    {
      path: `/:view(${View.options.join('|')})/:id?`,
      name: 'desk',
      component: () => import('./shell/DeskPage.vue'),
      props: ({ params: { view, id } }) => ({ view: isView(view) ? view : 'mine', id: one(id) || undefined }),
    },
    { path: '/:rest(.*)*', redirect: to.home() },
  ],
})

router.beforeEach(async (route) => {
  if (session.value || route.name === 'join') return true
  // Sent here because nobody is signed in: asking again would say the same.
  if (route.name === 'sign-in' && route.redirectedFrom) return true
  const resumed = await agentSession.resume().catch((problem: unknown) => {
    if (!route.meta['isOpen']) resumeProblem.value = problem
    return undefined
  })
  if (resumeProblem.value) return false
  if (resumed) return route.name === 'sign-in' ? one(route.query['to']) || to.home() : true
  // Whoever came to the front door was nowhere before.
  const back = route.redirectedFrom?.path === '/' ? undefined : route.fullPath
  return route.meta['isOpen'] ? true : to.signIn(back)
})
