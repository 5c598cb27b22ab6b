import { onScopeDispose, readonly, type ShallowRef, shallowRef } from 'vue'

function useMedia(query: string): Readonly<ShallowRef<boolean>> {
  const media = matchMedia(query)
  const isMatching = shallowRef(media.matches)
  const read = () => {
    isMatching.value = media.matches
  }
  media.addEventListener('change', read)
  onScopeDispose(() => media.removeEventListener('change', read))
  return readonly(isMatching)
}

/** How much room there is. The same widths stand in the style of DeskPage. */
export const useScreen = () => ({
  /** Everything stands side by side. */
  isWide: useMedia('(min-width: 76rem)'),
  /** One column at a time. */
  isNarrow: useMedia('(max-width: 46rem)'),
})
