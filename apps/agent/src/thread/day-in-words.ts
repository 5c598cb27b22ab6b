const DAY_MS = 24 * 60 * 60_000

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** Today and yesterday by their names, the rest of the week by its weekday, everything else by its date. */
export function dayInWords(at: number, now: number, locale: string): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS)
  const words =
    days === 0 || days === 1
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
      : new Intl.DateTimeFormat(locale, {
          weekday: 'long',
          ...(days >= 7 && { day: 'numeric', month: 'long' }),
          ...(new Date(at).getFullYear() !== new Date(now).getFullYear() && { year: 'numeric' }),
        }).format(at)
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
}
