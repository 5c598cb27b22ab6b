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

/** Where links in mails lead. */
const linkPages = [
  { name: 'join', component: () => import('./JoinPage.vue') },
  { name: 'reset-password', component: () => import('./ResetPage.vue') },
  { name: 'confirm-sign-up', component: () => import('./ConfirmSignUpPage.vue') },
  { name: 'confirm-email', component: () => import('./ConfirmEmailPage.vue') },
]

/** The pages before the desk. */
export const sessionRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    meta: { isOpen: true },
    component: () => import('./SignInPage.vue'),
    props: ({ query }) => ({ back: one(query['to']) }),
  },
  {
    path: '/forgot-password',
    name: 'forgot-password',
    meta: { isOpen: true, isApart: true },
    component: () => import('./ForgotPage.vue'),
  },
  {
    path: '/sign-up',
    name: 'sign-up',
    meta: { isOpen: true, isApart: true },
    component: () => import('./SignUpPage.vue'),
  },
  ...linkPages.map(({ name, component }) => ({
    path: `/${name}`,
    name,
    meta: { isOpen: true, isApart: true } as const,
    component,
  })),
]
