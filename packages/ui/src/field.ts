import { type ComputedRef, computed, type InjectionKey, inject, provide, useAttrs, useId } from 'vue'

export interface FieldWiring {
  controlId: string
  describedBy: ComputedRef<string | undefined>
  isInvalid: ComputedRef<boolean>
}

const key: InjectionKey<FieldWiring> = Symbol('field')

/** Called by UiField: hands the ids that tie label, hint and error to the one control inside. */
export function provideField(hint: () => string | undefined, error: () => string | undefined) {
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = computed(() => [error() && errorId, hint() && hintId].filter(Boolean).join(' ') || undefined)
  provide(key, { controlId: `${id}-control`, describedBy: described, isInvalid: computed(() => Boolean(error())) })
  return { controlId: `${id}-control`, labelId: `${id}-label`, hintId, errorId }
}

/** The attributes of a control: in a UiField those that tie it to its words; alone the id it was given, or one of its own. */
export function useField() {
  const field = inject(key, undefined)
  const ownId = useId()
  const attrs = useAttrs()
  const givenId = (): string => (typeof attrs['id'] === 'string' ? attrs['id'] : ownId)
  return computed(() => ({
    id: field?.controlId ?? givenId(),
    'aria-describedby': field?.describedBy.value,
    'aria-invalid': field?.isInvalid.value ? ('true' as const) : undefined,
  }))
}
