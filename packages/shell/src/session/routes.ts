import type { RouteRecordRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** Shown without a session. */
    isOpen?: true
    /** Opened by a link from a mail: whoever is signed in here has nothing to do with it. */
    isApart?: true
  }
}

const one = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The pages before the desk. */
export const sessionRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    meta: { isOpen: true },
    component: () => import('./SignInPage.vue'),
    props: ({ query }) => ({ back: one(query['to']) }),
  },
  { path: '/join', name: 'join', meta: { isOpen: true, isApart: true }, component: () => import('./JoinPage.vue') },
]
