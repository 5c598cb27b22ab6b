/** What the browser keeps between visits. One that forbids it keeps nothing, and the desk works all the same. */
export function kept(place: string): string | null {
  try {
    return localStorage.getItem(place)
  } catch {
    return null
  }
}

export function keep(place: string, text: string): void {
  try {
    localStorage.setItem(place, text)
  } catch {
    // Full or forbidden: the choice lasts as long as the page.
  }
}

export function forget(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // Nothing was kept.
  }
}

export function keptPlaces(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((place) => place.startsWith(prefix))
  } catch {
    return []
  }
}
