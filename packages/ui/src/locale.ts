import { type InjectionKey, inject, provide } from 'vue'

const key: InjectionKey<() => string> = Symbol('locale')

/** Tells every part below in which language to write times and numbers. */
export function provideLocale(locale: () => string): void {
  provide(key, locale)
}

/** The provided language; without one, that of the document, then of the browser. */
export function useLocale(): () => string {
  return inject(key, () => document.documentElement.lang || navigator.language)
}

/** Which way the document is written, for what has to be told. */
export const direction = () => (document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr')

export function percent(locale: string, share: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}
