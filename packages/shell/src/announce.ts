import { readonly, shallowRef } from 'vue'

const words = shallowRef('')

/** Says something to those who listen to the page instead of looking at it. Said again, it is heard again. */
export function announce(text: string): void {
  words.value = words.value === text ? `${text}\u00a0` : text
}

export const announced = readonly(words)
