import { onScopeDispose, type Ref, shallowRef, watch } from 'vue'

/** A value that follows another once it has rested. */
export function useDelayed<T>(value: () => T, milliseconds: number): Readonly<Ref<T>> {
  const rested = shallowRef(value())
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(value, (next) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      rested.value = next
    }, milliseconds)
  })
  onScopeDispose(() => clearTimeout(timer))
  return rested
}
