const UNITS = ['byte', 'kilobyte', 'megabyte'] as const

/** A size as people say it: 812 byte, 3.4 kB, 12 MB. */
export function sizeInWords(bytes: number, locale: string): string {
  const step = bytes < 1_000 ? 0 : bytes < 999_500 ? 1 : 2
  const value = bytes / 1_000 ** step
  const options = { style: 'unit', unit: UNITS[step] ?? 'byte', unitDisplay: step === 0 ? 'long' : 'short' } as const
  return new Intl.NumberFormat(locale, { ...options, maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 }).format(
    value,
  )
}

/** Files of a paste or a drop; words that come with them are none. */
export const filesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])]

/** Opens an address that is always a download, without leaving the page. */
export function download(url: string): void {
  const link = document.createElement('a')
  link.href = url
  link.rel = 'noopener'
  link.target = '_blank'
  link.click()
}
