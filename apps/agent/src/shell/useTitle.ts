import { watchEffect } from 'vue'

/** What stands in the tab: how many wait for a person, and where one is. */
export function useTitle(place: () => string, waiting: () => number): void {
  watchEffect(() => {
    const count = waiting()
    document.title = `${count > 0 ? `(${count}) ` : ''}${place()} · Hummdesk`
  })
}
