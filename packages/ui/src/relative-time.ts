const minute = 60
const hour = 60 * minute
const day = 24 * hour

type Length = 'long' | 'short'

const startOfDay = (time: number) => new Date(time).setHours(0, 0, 0, 0)

function daysBetween(then: number, now: number): number {
  return Math.round((startOfDay(then) - startOfDay(now)) / (day * 1000))
}

function date(then: number, now: number, locale: string): string {
  const isThisYear = new Date(then).getFullYear() === new Date(now).getFullYear()
  const year = isThisYear ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...year }).format(then)
}

/**
 * A time seen from now: minutes and hours of the last day, then days by the calendar, and beyond a week the date.
 * A time up to a minute ahead is "now", for no two clocks agree.
 */
export function relativeTime(then: number, now: number, locale: string, length: Length): string {
  const format = new Intl.RelativeTimeFormat(locale, {
    numeric: 'auto',
    style: length === 'long' ? 'long' : 'narrow',
  })
  const seconds = Math.round((then - now) / 1000)
  const size = Math.abs(seconds)
  const days = daysBetween(then, now)
  if (size < minute) return format.format(0, 'second')
  if (size < hour) return format.format(Math.trunc(seconds / minute), 'minute')
  if (size < 12 * hour || days === 0) return format.format(Math.trunc(seconds / hour), 'hour')
  if (Math.abs(days) < 7) return format.format(days, 'day')
  return date(then, now, locale)
}

/** The whole truth, for the title: date, time and nothing to guess. */
export function absoluteTime(then: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(then)
}
