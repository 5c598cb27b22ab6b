import { createI18n } from 'vue-i18n'
import { keep, kept } from './kept.ts'

export const languages = ['en', 'fi', 'sv', 'de', 'fr'] as const
export type AppLanguage = (typeof languages)[number]

/** Each in its own words: whoever cannot read the page still finds theirs. */
export const languageNames: Record<AppLanguage, string> = {
  en: 'English',
  fi: 'Suomi',
  sv: 'Svenska',
  de: 'Deutsch',
  fr: 'Français',
}

const texts = {
  en: () => import('./locales/en.ts'),
  fi: () => import('./locales/fi.ts'),
  sv: () => import('./locales/sv.ts'),
  de: () => import('./locales/de.ts'),
  fr: () => import('./locales/fr.ts'),
} satisfies Record<AppLanguage, () => Promise<{ words: object }>>

const place = 'hummdesk.language'

export const i18n = createI18n({ legacy: false, locale: 'en', missingWarn: false, fallbackWarn: false })

const ours = (tag: string): AppLanguage | undefined => languages.find((language) => tag.split('-')[0] === language)

/** The chosen language, else the first of the browser's that we speak. */
export function preferredLanguage(chosen: string | null, wanted: readonly string[]): AppLanguage {
  const known = [chosen ?? '', ...wanted].map(ours).find((language) => language !== undefined)
  return known ?? 'en'
}

async function speak(language: AppLanguage): Promise<void> {
  const { words } = await texts[language]()
  i18n.global.setLocaleMessage(language, words)
  i18n.global.locale.value = language
  document.documentElement.lang = language
}

export const startLanguage = (): Promise<void> => speak(preferredLanguage(kept(place), navigator.languages))

export async function chooseLanguage(language: AppLanguage): Promise<void> {
  await speak(language)
  keep(place, language)
}
