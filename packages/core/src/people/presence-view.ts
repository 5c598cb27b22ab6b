import { sql } from 'drizzle-orm'

/**
 * What others see of the agent `m`: what they chose, as long as they were seen in the last 90 seconds. A screen that is
 * open is seen every 30.
 */
export const presenceNow = sql`case when m.seen_at > now() - interval '90 seconds' then m.presence else 'offline' end`
