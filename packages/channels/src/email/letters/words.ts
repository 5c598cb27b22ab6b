import type { LetterKind } from '@hummdesk/core/identity/ports'

/** What the letters say in one language. `{link}`, `{company}` and `{address}` are filled in. */
export type LetterWords = { readonly greeting: string } & {
  readonly [Kind in LetterKind]: { readonly subject: string; readonly text: string }
}
