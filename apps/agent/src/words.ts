import type { AppWords } from '@hummdesk/shell/i18n'

export const words: AppWords = {
  en: async () => (await import('./locales/en.json')).default,
  fi: async () => (await import('./locales/fi.json')).default,
  sv: async () => (await import('./locales/sv.json')).default,
  de: async () => (await import('./locales/de.json')).default,
  fr: async () => (await import('./locales/fr.json')).default,
}
