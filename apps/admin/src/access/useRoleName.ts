import type { RoleLine } from '@hummdesk/contract/roles'
import { useI18n } from 'vue-i18n'

/** A role everybody has is called as in the reader's language, one of the company's own by its name. */
export function useRoleName(): (role: RoleLine) => string {
  const { t } = useI18n()
  return ({ id, role, name }) => (id ? name : t(`people.roles.${role}`))
}
