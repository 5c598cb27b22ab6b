/** Every key of the app, said once: what is pressed and what `?` shows come from here. */
export const shortcuts = {
  next: { group: 'list', keys: ['j'] },
  previous: { group: 'list', keys: ['k'] },
  open: { group: 'list', keys: ['Enter'] },
  back: { group: 'list', keys: ['Escape'] },
  reply: { group: 'conversation', keys: ['r'] },
  note: { group: 'conversation', keys: ['n'] },
  send: { group: 'conversation', keys: ['Mod', 'Enter'], isChord: true },
  assignToMe: { group: 'conversation', keys: ['a'] },
  assignTo: { group: 'conversation', keys: ['Shift', 'A'], isChord: true },
  giveBack: { group: 'conversation', keys: ['b'] },
  handOn: { group: 'conversation', keys: ['h'] },
  close: { group: 'conversation', keys: ['e'] },
  draft: { group: 'conversation', keys: ['d'] },
  details: { group: 'conversation', keys: ['i'] },
  goMine: { group: 'views', keys: ['g', 'm'] },
  goUnassigned: { group: 'views', keys: ['g', 'u'] },
  goAll: { group: 'views', keys: ['g', 'a'] },
  goAssistant: { group: 'views', keys: ['g', 's'] },
  goClosed: { group: 'views', keys: ['g', 'c'] },
  help: { group: 'views', keys: ['?'] },
} as const satisfies Record<string, Shortcut>

interface Shortcut {
  group: 'list' | 'conversation' | 'views'
  keys: readonly string[]
  /** Pressed together instead of one after another. */
  isChord?: boolean
}

export type ShortcutId = keyof typeof shortcuts
export const groups = ['list', 'conversation', 'views'] as const

/** These are the browser's or a control's own; the table only tells of them. */
const leftAlone: readonly ShortcutId[] = ['open', 'send']

const isId = (id: string): id is ShortcutId => id in shortcuts

/** What to press, as the keyboard reports it: `A` for Shift and a. */
const sequences: readonly (readonly [ShortcutId, string])[] = Object.entries(shortcuts).flatMap(([id, { keys }]) =>
  isId(id) && !leftAlone.includes(id) ? [[id, keys.filter((key) => key !== 'Shift').join(' ')] as const] : [],
)

/** What the pressed keys mean so far. `pending` is the beginning of a longer one. */
export function matchKeys(pending: string, key: string): { id?: ShortcutId; pending: string } {
  for (const pressed of pending ? [`${pending} ${key}`, key] : [key]) {
    const hit = sequences.find(([, sequence]) => sequence === pressed)
    if (hit) return { id: hit[0], pending: '' }
    if (sequences.some(([, sequence]) => sequence.startsWith(`${pressed} `))) return { pending: pressed }
  }
  return { pending: '' }
}
