import type { Mail } from '@hummdesk/core/people/ports'

// A line break in a header begins another header: somebody else's.
const broken = (text: string): boolean => /[\r\n\0]/.test(text)

/** Throws for a mail whose address or subject would write headers of its own, or reach more than one person. */
export function refuseHeaderInjection({ to, subject }: Mail): void {
  if (broken(subject)) throw new Error('A subject may not hold a line break')
  if (broken(to) || !/^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(to)) throw new Error('A mail goes to exactly one plain address')
}
