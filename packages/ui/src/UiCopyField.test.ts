// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { mountPart, one } from '../test/mount.ts'
import UiCopyField from './UiCopyField.vue'

const labels = { copy: 'Copy', copied: 'Copied', reveal: 'Show', hide: 'Hide' }
const draw = (props: Record<string, unknown> = {}) =>
  mountPart(UiCopyField, { value: 'key-1', label: 'Key', labels, ...props })
const button = (host: HTMLElement, words: string) => {
  const found = [...host.querySelectorAll('button')].find((candidate) => candidate.textContent?.trim() === words)
  if (!found) throw new Error(`no button says ${words}`)
  return found
}

function clipboard(writeText: (text: string) => Promise<void>) {
  vi.stubGlobal('navigator', { ...navigator, language: 'en', userAgent: '', clipboard: { writeText } })
}

describe('UiCopyField', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('copies and says so, to readers too', async () => {
    const copied: string[] = []
    clipboard(async (text) => void copied.push(text))
    const { host, unmount } = draw()
    button(host, 'Copy').click()
    await vi.waitFor(() => expect(one(host, '[role=status]').textContent).toBe('Copied'))
    expect(copied).toEqual(['key-1'])
    unmount()
  })

  it('covers a secret until it is asked for, and copies it covered', async () => {
    const copied: string[] = []
    clipboard(async (text) => void copied.push(text))
    const { host, unmount } = draw({ isSecret: true })
    expect(one<HTMLTextAreaElement>(host, 'textarea').value).not.toContain('key')
    button(host, 'Copy').click()
    await vi.waitFor(() => expect(copied).toEqual(['key-1']))
    button(host, 'Show').click()
    await nextTick()
    expect(one<HTMLTextAreaElement>(host, 'textarea').value).toBe('key-1')
    unmount()
  })

  it('shows and selects the value where the clipboard is closed', async () => {
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')))
    const { host, unmount } = draw({ isSecret: true })
    const area = one<HTMLTextAreaElement>(host, 'textarea')
    button(host, 'Copy').click()
    await vi.waitFor(() => expect([area.value, area.selectionStart, area.selectionEnd]).toEqual(['key-1', 0, 5]))
    expect(one(host, '[role=status]').textContent).toBe('')
    unmount()
  })
})
