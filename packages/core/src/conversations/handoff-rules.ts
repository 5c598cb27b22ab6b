import type { Handoff } from '@hummdesk/contract/conversations'

type State = Handoff['state']

/**
 * Everything that can happen to a hand-off; what is not here changes nothing. `failed` is for one that another desk would
 * not take: our own waits instead. The table `handoffs` refuses the rest a second time.
 */
export const moves = {
  /** Nobody was free when the assistant looked. */
  queue: { from: ['requested'], to: 'queued' },
  accept: { from: ['requested', 'queued'], to: 'accepted' },
  /** Who had accepted let go. */
  putBack: { from: ['accepted'], to: 'queued' },
  return: { from: ['requested', 'queued', 'accepted'], to: 'returned' },
  close: { from: ['requested', 'queued', 'accepted'], to: 'closed' },
  fail: { from: ['requested', 'queued'], to: 'failed' },
} as const satisfies Record<string, { from: readonly State[]; to: State }>
export type HandoffEvent = keyof typeof moves

export const isWaiting = (state: State): boolean => state === 'requested' || state === 'queued'
export const isOver = (state: State): boolean => !isWaiting(state) && state !== 'accepted'
