import { z } from 'zod'

/**
 * Which conversations a member sees: those of these inboxes, and those of these teams; null is all of them. What a member
 * holds they see, whichever team it went to.
 */
export const Limits = z.strictObject({
  inboxIds: z.array(z.uuid()).max(100).nullable(),
  teamIds: z.array(z.uuid()).max(100).nullable(),
})
export type Limits = z.infer<typeof Limits>
