import { ApiProblem, type FailureCode } from '@hummdesk/client/problem'
import type { WidgetConfig } from '@hummdesk/contract/widget'
import { shallowRef } from 'vue'
import { loadConfig } from '../api.ts'

/** How the inbox presents itself, and everything else that must be there before the first word. */
export function useConfig(key: string, restore: () => Promise<void>) {
  const config = shallowRef<WidgetConfig>()
  const failure = shallowRef<FailureCode>()
  const isLoading = shallowRef(false)

  const load = async (): Promise<void> => {
    if (isLoading.value || config.value) return
    isLoading.value = true
    failure.value = undefined
    try {
      const [loaded] = await Promise.all([loadConfig(key), restore()])
      config.value = loaded
    } catch (problem) {
      failure.value = problem instanceof ApiProblem ? problem.code : 'unexpected'
    } finally {
      isLoading.value = false
    }
  }
  return { config, failure, isLoading, load }
}
