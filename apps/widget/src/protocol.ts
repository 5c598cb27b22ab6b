/** The one word a page says to the frame's window; it carries the port everything else goes through. */
export const handshake = 'hummdesk'

/** What the page tells the frame. `focus`: a person asked for it, so the frame takes the keyboard. */
export type ToFrame = { tell: 'shown'; focus: boolean } | { tell: 'hidden' }

/** What the frame tells the page. `talking`: there is a conversation, worth listening to on the next page as well. */
export type ToPage =
  | { tell: 'ready' }
  | { tell: 'close' }
  | { tell: 'talking' }
  | { tell: 'accent'; accent: string }
  | { tell: 'unread'; count: number }
