import { getSignInOptions } from '@hummdesk/contract/sign-up'
import { defineQueryOptions } from '@pinia/colada'
import { call } from '../api.ts'

/** What the house offers at its door. Until it is known, nothing is offered that might not be there. */
export const signInOptionsQuery = defineQueryOptions({
  key: ['sign-in-options'],
  query: () => call(getSignInOptions, {}),
})
