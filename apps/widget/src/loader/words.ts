import type { Language } from '../words/language.ts'

/** Open, close, the frame's name, new messages. */
export const loaderWords: Record<Language, readonly [string, string, string, string]> = {
  en: ['Open chat', 'Close chat', 'Chat', 'new'],
  fi: ['Avaa chat', 'Sulje chat', 'Chat', 'uutta'],
  sv: ['Öppna chatten', 'Stäng chatten', 'Chatt', 'nya'],
  de: ['Chat öffnen', 'Chat schließen', 'Chat', 'neu'],
  fr: ['Ouvrir le chat', 'Fermer le chat', 'Chat', 'non lus'],
}
