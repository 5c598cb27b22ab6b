import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Folders } from '@hummdesk/api/plugins/pages'

const built = (place: string): string | undefined => {
  const folder = fileURLToPath(new URL(`../../${place}`, import.meta.url))
  return existsSync(folder) ? folder : undefined
}

/** The apps as they were built beside this one. */
export const builtFolders = (): Folders => ({
  agent: built('agent/dist'),
  admin: built('admin/dist'),
  widget: built('widget/dist'),
  demo: built('widget/dist/demo'),
})
