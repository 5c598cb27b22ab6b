import type { LetterWords } from './words.ts'

export const en: LetterWords = {
  greeting: 'Hello,',
  'reset-password': {
    subject: 'Choose a new password for Hummdesk',
    text: 'Open this link to choose a new password:\n\n{link}\n\nIt works once, within an hour. If you did not ask for it, let it lie: nothing changes.',
  },
  'password-changed': {
    subject: 'Your Hummdesk password was changed',
    text: 'The password you sign in to Hummdesk with was just changed. If that was not you, choose a new one here at once:\n\n{link}',
  },
  'confirm-email': {
    subject: 'Confirm this address for Hummdesk',
    text: 'Open this link to sign in to Hummdesk with this mail address from now on:\n\n{link}\n\nIt works once, within an hour. If you did not ask for it, let it lie: nothing changes.',
  },
  'email-changed': {
    subject: 'Your Hummdesk address was changed',
    text: 'From now on you sign in to Hummdesk as {address}. This address is not used any more. If that was not you, tell an administrator of your company.',
  },
  'sign-up': {
    subject: '{company} on Hummdesk',
    text: 'Open this link to confirm this address and to begin with {company} on Hummdesk:\n\n{link}\n\nIt works once, within an hour. If you did not ask for it, let it lie: nothing is created.',
  },
  'factor-changed': {
    subject: 'How you sign in to Hummdesk was changed',
    text: 'A second step for signing in to Hummdesk was just added or removed. If that was not you, change your password and look at your account here:\n\n{link}',
  },
  'token-reused': {
    subject: 'One of your Hummdesk sessions was ended',
    text: 'Somebody used an old key of one of your Hummdesk sessions. It may have been copied from your browser, so that session was ended. If you do not know why, change your password here:\n\n{link}',
  },
}
