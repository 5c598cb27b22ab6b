// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setTheme, startTheme, useTheme } from './theme.ts'

const shown = () => document.documentElement.dataset['theme']

describe('the theme', () => {
  beforeEach(() => localStorage.clear())
  afterEach(() => vi.unstubAllGlobals())

  it('follows the system until one is chosen, and forgets the choice with system', () => {
    startTheme()
    expect([shown(), useTheme().theme.value]).toEqual([undefined, 'system'])

    setTheme('dark')
    expect([shown(), localStorage.getItem('hummdesk.theme'), useTheme().theme.value]).toEqual(['dark', 'dark', 'dark'])

    setTheme('system')
    expect([shown(), localStorage.getItem('hummdesk.theme')]).toEqual([undefined, null])
  })

  it('starts with the stored one, and takes nothing else that may be stored', () => {
    localStorage.setItem('hummdesk.theme', 'light')
    startTheme()
    expect(shown()).toBe('light')

    localStorage.setItem('hummdesk.theme', '"><script>')
    startTheme()
    expect(shown()).toBeUndefined()
  })

  it('follows a change made in another tab', () => {
    startTheme()
    localStorage.setItem('hummdesk.theme', 'dark')
    dispatchEvent(new StorageEvent('storage', { key: 'hummdesk.theme' }))
    expect(shown()).toBe('dark')
  })

  it('works for the page where storage is blocked', () => {
    vi.stubGlobal(
      'localStorage',
      new Proxy(
        {},
        {
          get: () => {
            throw new DOMException('blocked', 'SecurityError')
          },
        },
      ),
    )
    startTheme()
    setTheme('dark')
    expect([shown(), useTheme().theme.value]).toEqual(['dark', 'dark'])
  })
})
