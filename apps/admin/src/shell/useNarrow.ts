import { useMedia } from '@hummdesk/shell/frame/useMedia'

/** One column: the navigation becomes a menu. The same width stands in the style of AdminPage. */
export const useNarrow = () => useMedia('(max-width: 52rem)')
