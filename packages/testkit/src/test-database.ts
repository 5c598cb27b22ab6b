import type { EmbeddedDatabase } from '@hummdesk/database/embedded/open'
import type { Pool } from 'pg'

export interface TestDatabase extends EmbeddedDatabase {
  /** A superuser, bound by nothing: for breaking what the product must not be able to break. */
  administrator: Pool
}
