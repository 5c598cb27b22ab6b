import type { LetterWords } from './words.ts'

export const de: LetterWords = {
  greeting: 'Guten Tag,',
  'reset-password': {
    subject: 'Neues Passwort für Hummdesk wählen',
    text: 'Öffnen Sie diesen Link, um ein neues Passwort zu wählen:\n\n{link}\n\nEr gilt einmal und eine Stunde lang. Wenn Sie ihn nicht angefordert haben, lassen Sie ihn liegen: Es ändert sich nichts.',
  },
  'password-changed': {
    subject: 'Ihr Hummdesk-Passwort wurde geändert',
    text: 'Das Passwort, mit dem Sie sich bei Hummdesk anmelden, wurde gerade geändert. Wenn Sie das nicht waren, wählen Sie hier sofort ein neues:\n\n{link}',
  },
  'confirm-email': {
    subject: 'Diese Adresse für Hummdesk bestätigen',
    text: 'Öffnen Sie diesen Link, um sich von nun an mit dieser Mailadresse bei Hummdesk anzumelden:\n\n{link}\n\nEr gilt einmal und eine Stunde lang. Wenn Sie ihn nicht angefordert haben, lassen Sie ihn liegen: Es ändert sich nichts.',
  },
  'email-changed': {
    subject: 'Ihre Hummdesk-Adresse wurde geändert',
    text: 'Von nun an melden Sie sich bei Hummdesk als {address} an. Diese Adresse wird nicht mehr verwendet. Wenn Sie das nicht waren, sagen Sie es einem Administrator Ihrer Firma.',
  },
  'sign-up': {
    subject: '{company} auf Hummdesk',
    text: 'Öffnen Sie diesen Link, um diese Adresse zu bestätigen und mit {company} auf Hummdesk zu beginnen:\n\n{link}\n\nEr gilt einmal und eine Stunde lang. Wenn Sie ihn nicht angefordert haben, lassen Sie ihn liegen: Es wird nichts angelegt.',
  },
  'factor-changed': {
    subject: 'Ihre Anmeldung bei Hummdesk wurde geändert',
    text: 'Ein zweiter Schritt zum Anmelden bei Hummdesk wurde gerade hinzugefügt oder entfernt. Wenn Sie das nicht waren, ändern Sie Ihr Passwort und sehen Sie hier nach Ihrem Konto:\n\n{link}',
  },
  'token-reused': {
    subject: 'Eine Ihrer Hummdesk-Sitzungen wurde beendet',
    text: 'Jemand hat einen alten Schlüssel einer Ihrer Hummdesk-Sitzungen benutzt. Er kann aus Ihrem Browser kopiert worden sein, deshalb wurde die Sitzung beendet. Wenn Sie nicht wissen, warum, ändern Sie hier Ihr Passwort:\n\n{link}',
  },
}
