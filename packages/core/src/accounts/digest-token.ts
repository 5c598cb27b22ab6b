import { createHash } from 'node:crypto'

/** What the database keeps of a token that went out by mail: the token itself is nowhere at rest but in that mail. */
export const digestToken = (token: string): Buffer => createHash('sha256').update(token).digest()
