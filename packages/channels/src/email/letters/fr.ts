import type { LetterWords } from './words.ts'

export const fr: LetterWords = {
  greeting: 'Bonjour,',
  'reset-password': {
    subject: 'Choisissez un nouveau mot de passe pour Hummdesk',
    text: 'Ouvrez ce lien pour choisir un nouveau mot de passe :\n\n{link}\n\nIl fonctionne une fois, pendant une heure. Si vous ne l’avez pas demandé, ignorez-le : rien ne change.',
  },
  'password-changed': {
    subject: 'Votre mot de passe Hummdesk a été changé',
    text: 'Le mot de passe avec lequel vous vous connectez à Hummdesk vient d’être changé. Si ce n’était pas vous, choisissez-en tout de suite un nouveau ici :\n\n{link}',
  },
  'confirm-email': {
    subject: 'Confirmez cette adresse pour Hummdesk',
    text: 'Ouvrez ce lien pour vous connecter désormais à Hummdesk avec cette adresse :\n\n{link}\n\nIl fonctionne une fois, pendant une heure. Si vous ne l’avez pas demandé, ignorez-le : rien ne change.',
  },
  'email-changed': {
    subject: 'Votre adresse Hummdesk a été changée',
    text: 'Désormais, vous vous connectez à Hummdesk avec {address}. Cette adresse n’est plus utilisée. Si ce n’était pas vous, prévenez un administrateur de votre entreprise.',
  },
  'sign-up': {
    subject: '{company} sur Hummdesk',
    text: 'Ouvrez ce lien pour confirmer cette adresse et commencer avec {company} sur Hummdesk :\n\n{link}\n\nIl fonctionne une fois, pendant une heure. Si vous ne l’avez pas demandé, ignorez-le : rien n’est créé.',
  },
  'factor-changed': {
    subject: 'Votre connexion à Hummdesk a été modifiée',
    text: 'Une deuxième étape de connexion à Hummdesk vient d’être ajoutée ou supprimée. Si ce n’était pas vous, changez votre mot de passe et vérifiez votre compte ici :\n\n{link}',
  },
  'token-reused': {
    subject: 'Une de vos sessions Hummdesk a été fermée',
    text: 'Quelqu’un a utilisé une ancienne clé d’une de vos sessions Hummdesk. Elle a pu être copiée depuis votre navigateur ; la session a donc été fermée. Si vous ne savez pas pourquoi, changez votre mot de passe ici :\n\n{link}',
  },
}
