import type { HeldRole } from '@hummdesk/contract/permissions'
import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { rolesQuery } from '../access/queries.ts'

interface Held {
  role: HeldRole
  roleId: string | null
}

/** One value for both kinds of role: the name of one everybody has, or the id of one of the company's own. */
export const roleKey = ({ role, roleId }: Held): string => roleId ?? role

export function useRoles() {
  const { t } = useI18n()
  const { data } = useQuery(rolesQuery)
  const own = computed(() => (data.value ?? []).flatMap(({ id, name }) => (id ? [{ id, name }] : [])))

  return {
    /** The company's own role by its name, any other as in the reader's language. */
    nameOf: ({ role, roleId }: Held): string =>
      own.value.find(({ id }) => id === roleId)?.name ?? t(`people.roles.${role}`),
    /** To choose from: some everybody has, then the company's own. */
    optionsOf: (builtIn: readonly HeldRole[], hasOwn = true): { value: string; label: string; hint: string }[] => [
      ...builtIn.map((role) => ({ value: role, label: t(`people.roles.${role}`), hint: t(`people.roleHint.${role}`) })),
      ...(hasOwn
        ? own.value.map(({ id, name }) => ({ value: id, label: name, hint: t('people.roleHint.custom') }))
        : []),
    ],
  }
}
