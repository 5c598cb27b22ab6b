import { computed, ref, shallowRef, watch } from 'vue'

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * A copy of what the desk holds, changed here and saved as a whole. What others save meanwhile comes in as long as
 * nothing was changed here; after that `isOvertaken` says so, and `takeTheirs` gives way.
 * @param held what the desk holds; undefined until it is known
 * @param store saves the copy and returns what the desk holds then
 */
export function useEdited<T extends object>(held: () => T | undefined, store: (edited: T) => Promise<T>) {
  const base = shallowRef<T>()
  const edited = ref<T>()
  const isSaving = shallowRef(false)
  const isSaved = shallowRef(false)
  const isOvertaken = shallowRef(false)
  const problem = shallowRef<unknown>()
  const isDirty = computed(() => edited.value !== undefined && !same(edited.value, base.value))

  function take(next: T): void {
    base.value = next
    edited.value = structuredClone(next)
    isOvertaken.value = false
  }
  function discard(): void {
    problem.value = undefined
    const theirs = held()
    if (theirs) take(theirs)
  }

  watch(
    held,
    (next) => {
      if (!next || same(next, base.value)) return
      if (!isDirty.value) take(next)
      else if (!isSaving.value) isOvertaken.value = true
    },
    { immediate: true },
  )
  watch(isDirty, (now) => {
    if (now) isSaved.value = false
  })

  /** True when it was saved. What is typed while it is under way stays and is unsaved. */
  async function save(): Promise<boolean> {
    if (isSaving.value || !edited.value) return false
    const sent: T = JSON.parse(JSON.stringify(edited.value))
    isSaving.value = true
    problem.value = undefined
    try {
      const next = await store(sent)
      const isUntouched = same(edited.value, sent)
      if (isUntouched) take(next)
      else base.value = next
      isSaved.value = true
      isOvertaken.value = false
      return true
    } catch (error) {
      problem.value = error
      return false
    } finally {
      isSaving.value = false
    }
  }

  return { edited, base, isDirty, isSaving, isSaved, isOvertaken, problem, save, discard }
}
