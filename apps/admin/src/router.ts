import type { Permission } from '@hummdesk/contract/permissions'
import { accountRoutes } from '@hummdesk/shell/account/routes'
import { guardSession } from '@hummdesk/shell/session/guard'
import { sessionRoutes } from '@hummdesk/shell/session/routes'
import { createRouter, createWebHistory, type RouteLocationRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** What one must be allowed to do to see the page. */
    needs?: Permission
  }
}

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
  roles: (): RouteLocationRaw => ({ name: 'roles' }),
  keys: (): RouteLocationRaw => ({ name: 'keys' }),
  security: (): RouteLocationRaw => ({ name: 'security' }),
  audit: (): RouteLocationRaw => ({ name: 'audit' }),
  jobs: (): RouteLocationRaw => ({ name: 'jobs' }),
}

export const router = guardSession(
  createRouter({
    history: createWebHistory('/admin/'),
    scrollBehavior: () => ({ top: 0 }),
    routes: [
      ...sessionRoutes,
      ...accountRoutes,
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
          {
            path: 'roles',
            name: 'roles',
            meta: { needs: 'roles:manage' },
            component: () => import('./access/RolesPage.vue'),
          },
          {
            path: 'keys',
            name: 'keys',
            meta: { needs: 'keys:manage' },
            component: () => import('./access/KeysPage.vue'),
          },
          {
            path: 'security',
            name: 'security',
            meta: { needs: 'security:manage' },
            component: () => import('./security/SecurityPage.vue'),
          },
          {
            path: 'audit',
            name: 'audit',
            meta: { needs: 'audit:read' },
            component: () => import('./audit/AuditPage.vue'),
          },
          {
            path: 'jobs',
            name: 'jobs',
            meta: { needs: 'jobs:manage' },
            component: () => import('./jobs/JobsPage.vue'),
          },
        ],
      },
      { path: '/:rest(.*)*', redirect: to.home() },
    ],
  }),
)
