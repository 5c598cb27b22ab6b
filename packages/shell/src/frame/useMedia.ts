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
