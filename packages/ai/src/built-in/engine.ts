import type { Engine } from '@hummdesk/core/assist/ports'
import { classify } from './classify.ts'
import { compose } from './compose.ts'

/** The engine that is always there: rules and retrieval on this machine, no network, no key. */
export const builtInEngine: Engine = { name: 'built-in', model: 'built-in', classify, compose }
