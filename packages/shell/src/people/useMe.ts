import type { Permission } from '@hummdesk/contract/permissions'
import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { meQuery } from './me-query.ts'

/** Who is signed in, and what they may do here. */
export function useMe() {
  const { data: me, error, refetch } = useQuery(meQuery)
  const may = (permission: Permission): boolean => me.value?.permissions.includes(permission) ?? false
  return { me: computed(() => me.value), may, error, refetch }
}
