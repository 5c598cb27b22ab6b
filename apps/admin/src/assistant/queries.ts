import { getAssistant } from '@hummdesk/contract/assist'
import { defineQueryOptions } from '@pinia/colada'
import { call } from '../api.ts'

export const assistantQuery = defineQueryOptions({ key: ['assistant'], query: () => call(getAssistant, {}) })
