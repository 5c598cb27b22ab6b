/** A file that lies on this machine for a moment, and what was found out about it. */
export interface Received {
  /** Where its bytes lie. A picture's were written anew and hold nothing but the picture. */
  path: string
  type: string
  size: number
  /** Set for the pictures that may be shown in place. */
  image: { width: number; height: number } | null
  isHarmful: boolean
}

/** Keeps a file's bytes under a key. Doing it again changes nothing. */
export type KeepFile = (key: string, file: Pick<Received, 'path' | 'type' | 'size'>) => Promise<void>

/** Lets a file's bytes go; no error when there are none. */
export type ForgetFile = (key: string) => Promise<void>

/** An address under which anybody has the bytes until it expires, always as a download. */
export type LinkFile = (file: {
  accountId: string
  key: string
  name: string
  /** What the browser is told; `undefined` for whatever is not shown in place. */
  shownAs: string | undefined
}) => Promise<{ url: string; expiresAt: string }>
