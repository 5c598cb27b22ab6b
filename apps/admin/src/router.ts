import type { Permission } from '@hummdesk/contract/permissions'
import { shallowRef } from 'vue'
import { createRouter, createWebHistory, type RouteLocationRaw } from 'vue-router'
import { agentSession, session } from './api.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Shown without a session. */
    isOpen?: true
    /** What one must be allowed to do to see the page. */
    needs?: Permission
  }
}

/** Why the session could not be looked up: the desk did not answer at all. */
export const resumeProblem = shallowRef<unknown>()

export const to = {
  home: (): RouteLocationRaw => ({ name: 'overview' }),
  inboxes: (): RouteLocationRaw => ({ name: 'inboxes' }),
  newInbox: (): RouteLocationRaw => ({ name: 'new-inbox' }),
  inbox: (id: string): RouteLocationRaw => ({ name: 'inbox', params: { id } }),
  people: (): RouteLocationRaw => ({ name: 'people' }),
  articles: (): RouteLocationRaw => ({ name: 'articles' }),
  newArticle: (): RouteLocationRaw => ({ name: 'new-article' }),
  article: (id: string): RouteLocationRaw => ({ name: 'article', params: { id } }),
  assistant: (): RouteLocationRaw => ({ name: 'assistant' }),
  jobs: (): RouteLocationRaw => ({ name: 'jobs' }),
  signIn: (back?: string): RouteLocationRaw => ({ name: 'sign-in', query: back && back !== '/' ? { to: back } : {} }),
}

const one = (value: unknown): string => (typeof value === 'string' ? value : '')

export const router = createRouter({
  history: createWebHistory('/admin/'),
  scrollBehavior: () => ({ top: 0 }),
  routes: [
    {
      path: '/sign-in',
      name: 'sign-in',
      meta: { isOpen: true },
      component: () => import('./session/SignInPage.vue'),
      props: ({ query }) => ({ back: one(query['to']) }),
    },
    {
      path: '/',
      component: () => import('./shell/AdminPage.vue'),
      children: [
        { path: '', name: 'overview', component: () => import('./overview/OverviewPage.vue') },
        {
          path: 'inboxes',
          meta: { needs: 'inboxes:manage' },
          children: [
            { path: '', name: 'inboxes', component: () => import('./inboxes/InboxesPage.vue') },
            { path: 'new', name: 'new-inbox', component: () => import('./inboxes/NewInboxPage.vue') },
            { path: ':id', name: 'inbox', component: () => import('./inboxes/InboxPage.vue'), props: true },
          ],
        },
        {
          path: 'people',
          name: 'people',
          meta: { needs: 'people:manage' },
          component: () => import('./people/PeoplePage.vue'),
        },
        {
          path: 'articles',
          meta: { needs: 'articles:edit' },
          children: [
            { path: '', name: 'articles', component: () => import('./articles/ArticlesPage.vue') },
            { path: 'new', name: 'new-article', component: () => import('./articles/NewArticlePage.vue') },
            { path: ':id', name: 'article', component: () => import('./articles/ArticlePage.vue'), props: true },
          ],
        },
        {
          path: 'assistant',
          name: 'assistant',
          meta: { needs: 'assistant:manage' },
          component: () => import('./assistant/AssistantPage.vue'),
        },
        { path: 'jobs', name: 'jobs', meta: { needs: 'jobs:manage' }, component: () => import('./jobs/JobsPage.vue') },
      ],
    },
    { path: '/:rest(.*)*', redirect: to.home() },
  ],
})

router.beforeEach(async (route) => {
  if (session.value) return true
  const resumed = await agentSession.resume().catch((problem: unknown) => {
    if (!route.meta.isOpen) resumeProblem.value = problem
    return undefined
  })
  if (resumeProblem.value) return false
  if (resumed) return route.name === 'sign-in' ? one(route.query['to']) || to.home() : true
  return route.meta.isOpen ? true : to.signIn(route.fullPath)
})
