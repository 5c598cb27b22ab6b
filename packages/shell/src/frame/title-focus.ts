let isFollowing = false

/** From now on the focus goes to the title of a page one comes to. */
export function followLinks(): void {
  isFollowing = true
}

export const focusesTitle = (): boolean => isFollowing
