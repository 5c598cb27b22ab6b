import type { Source } from '@hummdesk/contract/assist'

/** Whether an address in the assistant's words stands in what it read. Any other one it may have been talked into. */
export function isCited(href: string, sources: readonly Source[]): boolean {
  const bare = href.replace(/\/$/, '')
  return sources.some(({ excerpt }) =>
    excerpt.split(/[\s<>()[\]"']+/).some((word) => word.replace(/[.,;:!?/]+$/, '') === bare),
  )
}
