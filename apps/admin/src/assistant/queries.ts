import { getAssistant } from '@hummdesk/contract/assist'
import { call } from '@hummdesk/shell/api'
import { defineQueryOptions } from '@pinia/colada'

export const assistantQuery = defineQueryOptions({ key: ['assistant'], query: () => call(getAssistant, {}) })
