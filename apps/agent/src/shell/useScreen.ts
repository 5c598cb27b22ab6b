import { useMedia } from '@hummdesk/shell/frame/useMedia'

/** How much room there is. The same widths stand in the style of DeskPage. */
export const useScreen = () => ({
  /** Everything stands side by side. */
  isWide: useMedia('(min-width: 76rem)'),
  /** One column at a time. */
  isNarrow: useMedia('(max-width: 46rem)'),
})
