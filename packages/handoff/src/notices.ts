import type { Language, PerLanguage } from './language.ts'

const notices: PerLanguage<(hours: string) => string> = {
  en: (hours) => `Nobody is free right now. A person will answer you within ${hours} hours.`,
  fi: (hours) => `Kukaan ei ole juuri nyt vapaana. Ihminen vastaa sinulle ${hours} tunnin kuluessa.`,
  sv: (hours) => `Ingen är ledig just nu. En person svarar dig inom ${hours} timmar.`,
  de: (hours) => `Gerade ist niemand frei. Ein Mensch antwortet Ihnen innerhalb von ${hours} Stunden.`,
  fr: (hours) => `Personne n’est libre en ce moment. Quelqu’un vous répondra sous ${hours} heures.`,
}

/** What to tell a user whom nobody can take now. */
export const waitingNotice = (language: Language, hours: number): string =>
  notices[language](new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(hours))
