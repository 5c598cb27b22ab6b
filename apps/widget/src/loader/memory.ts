/** What the next page of this tab has to know: the chat was open, or closed with a conversation going on. */
export type Remembered = 'open' | 'talking'

/** Kept for the tab. A browser that blocks storage throws on the mere mention of it: then every page starts afresh. */
export function memoryOf(key: string) {
  const name = `hummdesk.${key}`
  return {
    recall: (): Remembered | undefined => {
      try {
        const value = sessionStorage.getItem(name)
        return value === 'open' || value === 'talking' ? value : undefined
      } catch {
        return undefined
      }
    },
    remember: (state: Remembered | undefined): void => {
      try {
        if (state) sessionStorage.setItem(name, state)
        else sessionStorage.removeItem(name)
      } catch {
        return
      }
    },
  }
}
