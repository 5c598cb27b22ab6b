import { getSignInRules } from '@hummdesk/contract/second-factor'
import { call } from '@hummdesk/shell/api'
import { defineQueryOptions } from '@pinia/colada'

// No fact tells of them: whoever comes to look reads them anew.
export const signInRulesQuery = defineQueryOptions({
  key: ['sign-in-rules'],
  query: () => call(getSignInRules, {}),
  staleTime: 0,
})
