// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { mountPart, one } from '../test/mount.ts'
import { useToasts } from './toasts.ts'
import UiToaster from './UiToaster.vue'

const { toasts, show, dismiss, actOnNewest } = useToasts()
const labels = { region: 'Messages', dismiss: 'Dismiss' }
const texts = (host: HTMLElement, selector: string) =>
  [...host.querySelectorAll(`${selector} li p`)].map((p) => p.textContent)

describe('toasts', () => {
  let app: ReturnType<typeof mountPart>

  beforeEach(() => {
    vi.useFakeTimers()
    app = mountPart(UiToaster, { labels })
  })
  afterEach(() => {
    for (const { id } of toasts.value) dismiss(id)
    app.unmount()
    vi.useRealTimers()
  })

  it('are said politely, and at once where something went wrong', async () => {
    show({ text: 'Saved', tone: 'success' })
    show({ text: 'Not sent', tone: 'danger' })
    await nextTick()
    expect(texts(app.host, '[role=status][aria-live=polite]')).toEqual(['Saved'])
    expect(texts(app.host, '[role=alert][aria-live=assertive]')).toEqual(['Not sent'])
  })

  it('leave by themselves, later when they offer something, never when told to stay', async () => {
    show({ text: 'short' })
    show({ text: 'undo', action: { label: 'Undo', run: () => undefined } })
    show({ text: 'stays', seconds: null })
    await nextTick()
    vi.advanceTimersByTime(6000)
    expect(toasts.value.map(({ text }) => text)).toEqual(['undo', 'stays'])
    vi.advanceTimersByTime(60_000)
    expect(toasts.value.map(({ text }) => text)).toEqual(['stays'])
  })

  it('wait while they are read', async () => {
    show({ text: 'short' })
    await nextTick()
    one(app.host, 'li').dispatchEvent(new Event('pointerenter'))
    vi.advanceTimersByTime(60_000)
    expect(toasts.value).toHaveLength(1)
    one(app.host, 'li').dispatchEvent(new Event('pointerleave'))
    vi.advanceTimersByTime(6000)
    expect(toasts.value).toEqual([])
  })

  it('undo once, by button or key, and go', async () => {
    const undone: string[] = []
    show({ text: 'first', action: { label: 'Undo', run: () => undone.push('first') } })
    show({ text: 'second', action: { label: 'Undo', run: () => undone.push('second') } })
    show({ text: 'plain' })
    expect(actOnNewest()).toBe(true)
    await nextTick()
    one(app.host, 'li button:not([aria-label])').click()
    expect(undone).toEqual(['second', 'first'])
    expect(actOnNewest()).toBe(false)
  })

  it('are four at most', () => {
    for (const text of ['a', 'b', 'c', 'd', 'e']) show({ text })
    expect(toasts.value.map(({ text }) => text)).toEqual(['b', 'c', 'd', 'e'])
  })
})
