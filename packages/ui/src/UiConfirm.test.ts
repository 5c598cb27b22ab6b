// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { type Component, h, nextTick, shallowRef } from 'vue'
import { mount, one } from '../test/mount.ts'
import UiConfirm from './UiConfirm.vue'
import UiDialog from './UiDialog.vue'

function draw(part: Component, props: Record<string, unknown>) {
  const isOpen = shallowRef(true)
  const { unmount } = mount(() =>
    h(part, {
      ...props,
      open: isOpen.value,
      'onUpdate:open': (next: boolean) => {
        isOpen.value = next
      },
    }),
  )
  return { isOpen, unmount }
}

const button = (words: string) => {
  const found = [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === words,
  )
  if (!found) throw new Error(`no button says ${words}`)
  return found
}

const named = (dialog: Element, attribute: string) =>
  one(document, `[id="${dialog.getAttribute(attribute)}"]`).textContent

describe('UiConfirm', () => {
  const words = { title: 'Close it?', text: 'For good.', confirmLabel: 'Close', cancelLabel: 'Keep' }

  it('is named and described, and stays until its asker closes it', async () => {
    const confirmed: string[] = []
    const { isOpen, unmount } = draw(UiConfirm, { ...words, onConfirm: () => confirmed.push('yes') })
    await nextTick()
    const dialog = one(document, '[role=alertdialog]')
    expect([named(dialog, 'aria-labelledby'), named(dialog, 'aria-describedby')]).toEqual(['Close it?', 'For good.'])
    button('Close').click()
    expect([confirmed, isOpen.value]).toEqual([['yes'], true])
    unmount()
  })

  it('confirms nothing when it is refused, or while it is busy', async () => {
    const confirmed: string[] = []
    const { isOpen, unmount } = draw(UiConfirm, { ...words, isBusy: true, onConfirm: () => confirmed.push('yes') })
    await nextTick()
    button('Close').click()
    button('Keep').click()
    await vi.waitFor(() => expect(isOpen.value).toBe(false))
    expect(confirmed).toEqual([])
    unmount()
  })
})

describe('UiDialog', () => {
  it('is named, and closes by its button and by Escape', async () => {
    for (const close of [
      () => button('Shut').click(),
      () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    ]) {
      const { isOpen, unmount } = draw(UiDialog, { title: 'Edit', closeLabel: 'Shut', isStubborn: true })
      await nextTick()
      const dialog = one(document, '[role=dialog]')
      expect([named(dialog, 'aria-labelledby'), dialog.getAttribute('aria-describedby')]).toEqual(['Edit', null])
      close()
      await vi.waitFor(() => expect(isOpen.value).toBe(false))
      unmount()
    }
  })
})
