export const languages = ['en', 'fi', 'sv', 'de', 'fr'] as const
export type Language = (typeof languages)[number]

/** The first language of the visitor we speak; English if there is none. */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'en'
}
