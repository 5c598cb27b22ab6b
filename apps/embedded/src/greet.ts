import path from 'node:path'
import type { SignIns } from './demo/sign-ins.ts'

export interface Greeting {
  url: string
  folder: string
  signIns: SignIns | undefined
  seconds: number
}

const columns = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  )
}
const indented = (lines: readonly string[]): string => lines.map((line) => `  ${line}`).join('\n')

/** Where to go and how to sign in, on one screen. */
export function greeting({ url, folder, signIns, seconds }: Greeting): string {
  const places = [
    ...(signIns?.companies ?? []).map(({ name, demoUrl }) => [`${name}, as a customer`, demoUrl]),
    ['The agents\u2019 desk', `${url}/agent/`],
    ['Settings, for admins', `${url}/admin/`],
    ['The API', `${url}/api/docs`],
  ]
  const people = (signIns?.companies ?? []).map(
    ({ name, agents }) =>
      `\n  ${name}\n${indented(columns(agents.map(({ role, email, password }) => [role, email, password])))}\n`,
  )
  const kept = path.relative(process.cwd(), folder) || '.'
  return `
  Hummdesk is open, after ${seconds.toFixed(1)} s

${indented(columns(places))}
${people.join('')}
  Everything is kept in ${kept.startsWith('..') ? folder : kept}. Stop with Ctrl-C.
`
}
