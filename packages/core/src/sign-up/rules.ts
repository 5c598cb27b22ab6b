import type { Language } from '@hummdesk/contract/assist'

/** Nobody wants to name a team before the first customer wrote. */
export const firstTeamName: Readonly<Record<Language, string>> = {
  en: 'Support',
  fi: 'Asiakaspalvelu',
  sv: 'Kundtjänst',
  de: 'Kundendienst',
  fr: 'Service client',
}
