import { existsSync } from 'node:fs'

/** The folder with the data sets, whose texts are not in this project; see ATTRIBUTION.md for what they are and where from. */
export function dataFolder(): string {
  const folder = process.env['HANDOFF_DATA']
  if (!folder || !existsSync(folder))
    throw new Error(
      'Set HANDOFF_DATA to the folder that holds sentiment/ and handoff/. The texts are not in this project.',
    )
  return folder
}
