import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
/** What the launcher keeps for itself: Node, pnpm, stamps and its lock. Safe to delete. */
export const toolchainFolder = path.join(root, '.toolchain')
