import { getMe } from '@hummdesk/contract/auth'
import { defineQueryOptions } from '@pinia/colada'
import { call } from '../api.ts'

export const meQuery = defineQueryOptions({ key: ['me'], query: () => call(getMe, {}) })
