export const languages = ['en', 'fi', 'sv', 'de', 'fr'] as const
export type Language = (typeof languages)[number]

/** One entry for each of the five languages of the kit. */
export type PerLanguage<T> = Readonly<Record<Language, T>>
