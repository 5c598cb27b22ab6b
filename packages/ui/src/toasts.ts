import { readonly, shallowRef } from 'vue'

export interface Toast {
  text: string
  tone?: 'neutral' | 'success' | 'danger' | undefined
  /** As Undo. Pressing it also takes the toast away. */
  action?: { label: string; run: () => void } | undefined
  /** How long it stays; null until it is dismissed. 6 without an action, 10 with one. */
  seconds?: number | null | undefined
}

export interface ShownToast extends Toast {
  readonly id: number
}

const shown = shallowRef<readonly ShownToast[]>([])
const most = 4
let last = 0

function dismiss(id: number): void {
  shown.value = shown.value.filter((toast) => toast.id !== id)
}

/** Shows a toast and returns its id. Of more than four the oldest leave. */
function show(toast: Toast): number {
  last += 1
  shown.value = [...shown.value, { ...toast, id: last }].slice(-most)
  return last
}

function act(id: number): void {
  const toast = shown.value.find((candidate) => candidate.id === id)
  dismiss(id)
  toast?.action?.run()
}

/** Does what the newest toast offers, for a keyboard shortcut. False if none offers anything. */
function actOnNewest(): boolean {
  const toast = shown.value.findLast((candidate) => candidate.action)
  if (toast) act(toast.id)
  return toast !== undefined
}

export const useToasts = () => ({ toasts: readonly(shown), show, dismiss, act, actOnNewest })
