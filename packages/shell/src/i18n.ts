import { createI18n } from 'vue-i18n'
import { keep, kept } from './kept.ts'
import { sharedWords } from './words.ts'

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

/** The words of one app in every language, each fetched when it is spoken. */
export type AppWords = Record<AppLanguage, () => Promise<object>>

const place = 'hummdesk.language'

export const i18n = createI18n({ legacy: false, locale: 'en', missingWarn: false, fallbackWarn: false })

const ours = (tag: string): AppLanguage | undefined => languages.find((language) => tag.split('-')[0] === language)

/** The chosen language, else the first of the browser's that we speak. */
export function preferredLanguage(chosen: string | null, wanted: readonly string[]): AppLanguage {
  const known = [chosen ?? '', ...wanted].map(ours).find((language) => language !== undefined)
  return known ?? 'en'
}

/** The language with the country the browser names beside it, for dates and times: 21:28 in one, 9:28 PM in the other. */
export function formatLocale(language: string, wanted: readonly string[]): string {
  return wanted.find((tag) => tag.split('-')[0] === language) ?? language
}

let spoken: readonly AppWords[] = []

/** An app's own words come after the shared ones, and in their place where it says a thing in another way. */
async function speak(language: AppLanguage): Promise<void> {
  const parts = await Promise.all(spoken.map((words) => words[language]()))
  for (const part of parts) i18n.global.mergeLocaleMessage(language, part)
  i18n.global.locale.value = language
  document.documentElement.lang = language
}

export async function startLanguage(words: AppWords): Promise<void> {
  spoken = [sharedWords, words]
  await speak(preferredLanguage(kept(place), navigator.languages))
}

export async function chooseLanguage(language: AppLanguage): Promise<void> {
  await speak(language)
  keep(place, language)
}
