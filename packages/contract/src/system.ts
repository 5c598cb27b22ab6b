import { z } from 'zod'

/** What the probes answer. Vendors are reported and never fail readiness. */
export const Health = z.object({
  status: z.enum(['ok', 'failing']),
  uptimeSeconds: z.number(),
  database: z.enum(['ok', 'failing']),
  queue: z.enum(['ok', 'failing']),
  assistant: z.enum(['built-in', 'anthropic', 'openai']),
})
export type Health = z.infer<typeof Health>
