import type { Permission } from '@hummdesk/contract/permissions'
import { useI18n } from 'vue-i18n'

/** What a permission is called: `articles:edit` is "Write and publish". */
export function usePermissionName(): (permission: Permission) => string {
  const { t } = useI18n()
  return (permission) => t(`roles.permissions.${permission.replace(':', '.')}`)
}
