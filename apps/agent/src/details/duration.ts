const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const inUnit = (count: number, unit: 'minute' | 'hour' | 'day', locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)

/** How long something took or takes, in the one unit that says it best. Less than a minute is one. */
export function durationInWords(ms: number, locale: string): string {
  if (ms < hour) return inUnit(Math.max(1, Math.floor(ms / minute)), 'minute', locale)
  return ms < 2 * day ? inUnit(Math.floor(ms / hour), 'hour', locale) : inUnit(Math.floor(ms / day), 'day', locale)
}
