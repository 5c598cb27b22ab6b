import { fold } from './fold.ts'
import { says } from './words/dialogue.ts'

const quoted = /"[^"\n]{1,300}"|“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|«[^»\n]{1,300}»|”[^”\n]{1,300}”/g
const forwarded = /^(?:-{2,} ?original|_{10,}|on .{5,80} wrote:|.{0,60}(?:kirjoitti|skrev|schrieb|a écrit) ?:)/i

/**
 * What the writer says himself: without the lines of an earlier mail, and without the words of others in quotes. Words he
 * quotes of himself stay.
 */
export function ownWords(text: string): string {
  const lines = text.split('\n')
  const cut = lines.findIndex((line) => forwarded.test(line.trim()))
  const kept = (cut > 0 ? lines.slice(0, cut) : lines).filter((line) => !/^\s*>/.test(line)).join('\n')
  const without = kept.replace(quoted, (words: string, at: number) =>
    says('said', fold(kept.slice(Math.max(0, at - 40), at))) ? words : ' # ',
  )
  return /[\p{L}\p{N}]/u.test(without) ? without : text
}
