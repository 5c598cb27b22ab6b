import { timestamp } from '@hummdesk/contract/text'
import { alarmHandoff } from '@hummdesk/core/conversations/alarm-handoff'
import { z } from 'zod'
import { job } from '../job.ts'

export const alarmHandoffJob = job({
  name: 'alarm-handoff',
  queue: 'timers',
  payload: z.strictObject({ conversationId: z.uuid(), handoffId: z.uuid(), deadlineAt: timestamp }),
  attempts: 5,
  backoffMs: 2_000,
  run: (handoff, tenant) => tenant.write((tx) => alarmHandoff(tx, handoff)),
})
