import type { Permission } from '@hummdesk/contract/permissions'
import {
  BookText,
  CircleAlert,
  Inbox,
  KeyRound,
  LayoutList,
  ScrollText,
  ShieldCheck,
  Sparkle,
  TableProperties,
  Users,
} from '@lucide/vue'
import type { Component } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { to } from '../router.ts'

export type SectionId =
  | 'overview'
  | 'inboxes'
  | 'people'
  | 'articles'
  | 'assistant'
  | 'roles'
  | 'keys'
  | 'security'
  | 'audit'
  | 'jobs'

export interface Section {
  id: SectionId
  icon: Component
  way: () => RouteLocationRaw
  needs?: Permission
}

/** What can be set up, in the order a newcomer needs it. */
export const sections: readonly Section[] = [
  { id: 'overview', icon: LayoutList, way: to.home },
  { id: 'inboxes', icon: Inbox, way: to.inboxes, needs: 'inboxes:manage' },
  { id: 'people', icon: Users, way: to.people, needs: 'people:manage' },
  { id: 'articles', icon: BookText, way: to.articles, needs: 'articles:edit' },
  { id: 'assistant', icon: Sparkle, way: to.assistant, needs: 'assistant:manage' },
  { id: 'roles', icon: TableProperties, way: to.roles, needs: 'roles:manage' },
  { id: 'keys', icon: KeyRound, way: to.keys, needs: 'keys:manage' },
  { id: 'security', icon: ShieldCheck, way: to.security, needs: 'security:manage' },
  { id: 'audit', icon: ScrollText, way: to.audit, needs: 'audit:read' },
  { id: 'jobs', icon: CircleAlert, way: to.jobs, needs: 'jobs:manage' },
]

/** Some of it may be yours although not all is. */
export const mayEnter = (may: (permission: Permission) => boolean): boolean =>
  sections.some(({ needs }) => needs !== undefined && may(needs))

export const openTo = (may: (permission: Permission) => boolean): Section[] =>
  sections.filter(({ needs }) => needs === undefined || may(needs))

/** `/articles/new` belongs to the section `articles`. */
export const sectionOf = (path: string): SectionId =>
  sections.find(({ id }) => path.split('/')[1] === id)?.id ?? 'overview'
