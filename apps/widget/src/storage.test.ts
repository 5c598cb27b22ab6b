// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { browserStorage } from './storage.ts'

afterEach(() => localStorage.clear())

describe('what a browser keeps', () => {
  it('is found again by the next page', () => {
    browserStorage(() => localStorage).set('a.1', 'one')
    const next = browserStorage(() => localStorage)
    expect([next.get('a.1'), next.names('a.')]).toEqual(['one', ['a.1']])
  })

  it('lasts as long as the page where storage is blocked', () => {
    const storage = browserStorage(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    storage.set('a.1', 'one')
    storage.set('a.2', 'two')
    storage.set('b', 'three')
    storage.remove('a.2')
    expect([storage.get('a.1'), storage.get('a.2'), storage.names('a.')]).toEqual(['one', undefined, ['a.1']])
  })
})
