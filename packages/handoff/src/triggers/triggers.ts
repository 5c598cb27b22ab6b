import { HandoffConfigError } from '../config.ts'
import { directRequestTrigger } from './direct-request-trigger.ts'
import { failedAttempts } from './failed-attempts.ts'
import { keywords } from './keywords.ts'
import { negativeSentiment } from './negative-sentiment.ts'
import { rules } from './rules.ts'
import type { Trigger } from './trigger.ts'

/** The five kinds of trigger. A kind of your own is any object with `type`, `evaluate` and `getPriority`. */
export const Triggers = { directRequest: directRequestTrigger, failedAttempts, negativeSentiment, keywords, rules }

/** A trigger said in data: `{ kind: 'failedAttempts', threshold: 2 }`. */
export type TriggerDeclaration = { readonly kind: string; readonly [setting: string]: unknown }

export type TriggerMaker = (declaration: TriggerDeclaration) => Trigger

/** Makes triggers by name. Each factory has names of its own, so that two in a process do not meet. */
export function triggerFactory(makers: Readonly<Record<string, TriggerMaker>>): {
  register: (kind: string, make: TriggerMaker) => void
  create: (declaration: TriggerDeclaration) => Trigger
} {
  const known = new Map(Object.entries(makers))
  return {
    register(kind, make) {
      if (known.has(kind)) throw new HandoffConfigError('kind', `a trigger "${kind}" is there already`)
      known.set(kind, make)
    },
    create(declaration) {
      const make = known.get(declaration.kind)
      if (!make)
        throw new HandoffConfigError(
          'kind',
          `no trigger "${declaration.kind}"; there are ${[...known.keys()].join(', ')}`,
        )
      return make(declaration)
    },
  }
}
