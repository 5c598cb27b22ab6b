import type { UploadedFile } from '@hummdesk/ui/useUploads'

/** The files that go with the next message, as far as the desk has them. */
export interface Tray {
  files: readonly UploadedFile[]
  /** None is on its way, none failed. */
  isReady: boolean
}

export const emptyTray: Tray = { files: [], isReady: true }
