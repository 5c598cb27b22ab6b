import type { View } from '@hummdesk/contract/conversations'
import { CircleCheck, CircleDashed, Inbox, Layers, Sparkle } from '@lucide/vue'
import type { Component } from 'vue'
import type { ShortcutId } from '../keys/shortcuts.ts'

/** The views in the order of the navigation. */
export const views = [
  { view: 'mine', icon: Inbox, shortcut: 'goMine' },
  { view: 'unassigned', icon: CircleDashed, shortcut: 'goUnassigned' },
  { view: 'all', icon: Layers, shortcut: 'goAll' },
  { view: 'assistant', icon: Sparkle, shortcut: 'goAssistant' },
  { view: 'closed', icon: CircleCheck, shortcut: 'goClosed' },
] as const satisfies readonly { view: View; icon: Component; shortcut: ShortcutId }[]
