import type { AppWords } from '@hummdesk/shell/i18n'

export const words: AppWords = {
  en: async () => (await import('./locales/en.ts')).words,
  fi: async () => (await import('./locales/fi.ts')).words,
  sv: async () => (await import('./locales/sv.ts')).words,
  de: async () => (await import('./locales/de.ts')).words,
  fr: async () => (await import('./locales/fr.ts')).words,
}
