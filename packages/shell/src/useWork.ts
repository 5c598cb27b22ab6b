import { shallowRef } from 'vue'

/** One thing done at a time, and what became of it. True when it went well. */
export function useWork() {
  const isBusy = shallowRef(false)
  const problem = shallowRef<unknown>()

  async function attempt(work: () => Promise<void>): Promise<boolean> {
    if (isBusy.value) return false
    isBusy.value = true
    problem.value = undefined
    try {
      await work()
      return true
    } catch (error) {
      problem.value = error
      return false
    } finally {
      isBusy.value = false
    }
  }
  return { isBusy, problem, attempt }
}
