import { forget, keep, kept } from '@hummdesk/shell/kept'
import { onScopeDispose, readonly, shallowRef } from 'vue'
import { matchKeys, type ShortcutId } from './shortcuts.ts'

type Handlers = Partial<Record<ShortcutId, () => void>>

const place = 'hummdesk.keys'
const isOn = shallowRef(kept(place) !== 'off')
const stack: Handlers[] = []
const SEQUENCE_MS = 1_200

/** Single letters can be switched off: for whoever speaks to the computer, words would press some of them. */
export function setShortcuts(on: boolean): void {
  isOn.value = on
  if (on) forget(place)
  else keep(place, 'off')
}
export const areShortcutsOn = readonly(isOn)

/** While the calling scope lives, the keys do this. Who came last goes first. */
export function useShortcuts(handlers: Handlers): void {
  stack.push(handlers)
  onScopeDispose(() => stack.splice(stack.indexOf(handlers), 1))
}

const takesLetters =
  'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog], [role=alertdialog]'

function isBusy({ target, defaultPrevented, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (defaultPrevented || ctrlKey || metaKey || altKey || isComposing) return true
  return target instanceof Element && target.closest(takesLetters) !== null
}

/** Listens to the keyboard. Once per app. */
export function useKeyboard(): void {
  let pending = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  function press(event: KeyboardEvent) {
    clearTimeout(timer)
    const isLetter = event.key.length === 1
    if (isBusy(event) || (isLetter && !isOn.value)) {
      pending = ''
      return
    }
    const match = matchKeys(pending, event.key)
    pending = match.pending
    if (pending) timer = setTimeout(() => (pending = ''), SEQUENCE_MS)
    const { id } = match
    const run = id && stack.findLast((handlers) => handlers[id])?.[id]
    if (!run) return
    event.preventDefault()
    run()
  }

  addEventListener('keydown', press)
  onScopeDispose(() => {
    removeEventListener('keydown', press)
    clearTimeout(timer)
  })
}
