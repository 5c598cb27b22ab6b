import { View } from '@hummdesk/contract/conversations'
import { accountRoutes } from '@hummdesk/shell/account/routes'
import { guardSession } from '@hummdesk/shell/session/guard'
import { sessionRoutes } from '@hummdesk/shell/session/routes'
import { createRouter, createWebHistory, type RouteLocationRaw } from 'vue-router'

export const to = {
  view: (view: View): RouteLocationRaw => ({ name: 'desk', params: { view } }),
  conversation: (id: string, view: View = 'all'): RouteLocationRaw => ({ name: 'desk', params: { view, id } }),
  home: (): RouteLocationRaw => to.view('mine'),
}

const isView = (value: unknown): value is View => View.options.some((view) => view === value)
const one = (value: unknown): string => (typeof value === 'string' ? value : '')

export const router = guardSession(
  createRouter({
    history: createWebHistory('/agent/'),
    routes: [
      { path: '/', redirect: to.home() },
      ...sessionRoutes,
      ...accountRoutes,
      {
        path: `/:view(${View.options.join('|')})/:id?`,
        name: 'desk',
        component: () => import('./shell/DeskPage.vue'),
        props: ({ params: { view, id } }) => ({ view: isView(view) ? view : 'mine', id: one(id) || undefined }),
      },
      { path: '/:rest(.*)*', redirect: to.home() },
    ],
  }),
)
