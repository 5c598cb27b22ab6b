/** A colour that is read on another: `text` needs 4.5 to 1, `shape` (lines of controls, marks, focus) 3 to 1. */
export interface Pair {
  front: string
  back: string
  needs: 'text' | 'shape'
}

const on = (needs: Pair['needs'], backs: readonly string[], fronts: readonly string[]): Pair[] =>
  backs.flatMap((back) => fronts.map((front) => ({ front, back, needs })))

const grounds = ['ground', 'surface', 'raised', 'sunken', 'hover']

/** Every pair the parts and the apps may set. Whoever needs another adds it here first. */
export const pairs: readonly Pair[] = [
  ...on('text', [...grounds, 'selected'], ['text', 'text-muted', 'accent-text']),
  ...on('text', grounds, ['success-text', 'warning-text', 'danger-text', 'assistant-text', 'note-text']),
  ...on('text', ['accent', 'accent-hover', 'danger', 'danger-hover'], ['text-on-fill']),
  ...on('text', ['accent-tint'], ['text', 'text-muted', 'accent-text']),
  ...on('text', ['assistant-tint'], ['text', 'text-muted', 'assistant-text', 'accent-text', 'danger-text']),
  ...on('text', ['note-tint'], ['text', 'text-muted', 'note-text', 'accent-text', 'danger-text']),
  ...on('text', ['success-tint'], ['text', 'text-muted', 'success-text']),
  ...on('text', ['warning-tint'], ['text', 'text-muted', 'warning-text']),
  ...on('text', ['danger-tint'], ['text', 'text-muted', 'danger-text']),
  ...on('shape', [...grounds, 'selected', 'assistant-tint', 'note-tint', 'accent-tint', 'danger-tint'], ['focus']),
  ...on('shape', ['ground', 'surface', 'raised', 'assistant-tint', 'note-tint'], ['line-control']),
  ...on('shape', ['surface', 'raised', 'ground'], ['accent', 'danger', 'success', 'warning', 'assistant']),
  ...on('shape', ['assistant-tint'], ['assistant']),
]
