import { Category } from '@hummdesk/contract/assist'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** The categories a team may take, and none. */
export function useCategories() {
  const { t } = useI18n()
  return computed(() => [
    { value: null, label: t('people.noCategory'), hint: t('people.noCategoryHint') },
    ...Category.options.map((value) => ({
      value,
      label: t(`people.category.${value}`),
      hint: t(`people.categoryHint.${value}`),
    })),
  ])
}
