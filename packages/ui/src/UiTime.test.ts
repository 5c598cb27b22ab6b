// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick } from 'vue'
import { mount, mountPart, one } from '../test/mount.ts'
import { provideLocale } from './locale.ts'
import UiTime from './UiTime.vue'

const sent = Date.parse('2026-05-20T12:00:00.000Z')

describe('UiTime', () => {
  let time = sent
  const now = () => time

  beforeEach(() => {
    vi.useFakeTimers()
    document.documentElement.lang = 'en'
    time = sent
  })
  afterEach(() => vi.useRealTimers())

  it('ages on the page, and says the exact time to machines and in its title', async () => {
    const { host, unmount } = mountPart(UiTime, { value: '2026-05-20T12:00:00Z', now })
    expect(one(host, 'time').textContent).toBe('now')
    expect(one(host, 'time').getAttribute('datetime')).toBe('2026-05-20T12:00:00.000Z')
    expect(one(host, 'time').title).toContain('Wednesday, May 20, 2026')

    time = sent + 180_000
    vi.advanceTimersByTime(20_000)
    await nextTick()
    expect(one(host, 'time').textContent).toBe('3 minutes ago')
    unmount()
  })

  it('shares one clock, which stops with the last of them', () => {
    const many = mount(() => [1, 2, 3].map((minutes) => h(UiTime, { value: sent - minutes * 60_000, now })))
    expect(vi.getTimerCount()).toBe(1)
    many.unmount()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('speaks the language the app provides', () => {
    const App = {
      setup() {
        provideLocale(() => 'de')
        return () => h(UiTime, { value: sent - 120_000, now })
      },
    }
    const { host, unmount } = mountPart(App)
    expect(one(host, 'time').textContent).toBe('vor 2 Minuten')
    unmount()
  })
})
