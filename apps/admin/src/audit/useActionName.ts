import { useI18n } from 'vue-i18n'

/** What an action is called. One this page does not know yet goes by its own name. */
export function useActionName(): (action: string) => string {
  const { t, te } = useI18n()
  return (action) => (te(`audit.actions.${action}`) ? t(`audit.actions.${action}`) : action)
}
