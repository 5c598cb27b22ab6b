import { onScopeDispose, readonly, type ShallowRef, shallowRef } from 'vue'

/** Whether a media query matches, now and later. */
export function useMedia(query: string): Readonly<ShallowRef<boolean>> {
  const media = matchMedia(query)
  const isMatching = shallowRef(media.matches)
  const read = () => {
    isMatching.value = media.matches
  }
  media.addEventListener('change', read)
  onScopeDispose(() => media.removeEventListener('change', read))
  return readonly(isMatching)
}

/** One column: the navigation becomes a menu. The same width stands in the style of AdminPage. */
export const useNarrow = () => useMedia('(max-width: 52rem)')
