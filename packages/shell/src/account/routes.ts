import type { RouteRecordRaw } from 'vue-router'

/** A person's own page: the same in both apps and in every company. */
export const accountRoutes: readonly RouteRecordRaw[] = [
  { path: '/account', name: 'account', component: () => import('./AccountPage.vue') },
]
