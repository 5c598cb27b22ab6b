import { ApiProblem, type FailureCode } from '@hummdesk/client/problem'
import { useI18n } from 'vue-i18n'

/** Puts a code into a sentence for the person at the screen. */
export function useFailure(): (code: FailureCode) => string {
  const { t, te } = useI18n()
  return (code) => (te(`problems.${code}`) ? t(`problems.${code}`) : t('problems.unexpected'))
}

/** The same for whatever was thrown. */
export function useProblem(): (problem: unknown) => string {
  const sentence = useFailure()
  return (problem) => sentence(problem instanceof ApiProblem ? problem.code : 'unexpected')
}
