import type { LetterWords } from './words.ts'

export const sv: LetterWords = {
  greeting: 'Hej,',
  'reset-password': {
    subject: 'Välj ett nytt lösenord för Hummdesk',
    text: 'Öppna länken för att välja ett nytt lösenord:\n\n{link}\n\nDen fungerar en gång, inom en timme. Om du inte bad om den kan du låta den vara: ingenting ändras.',
  },
  'password-changed': {
    subject: 'Ditt lösenord för Hummdesk har ändrats',
    text: 'Lösenordet som du loggar in i Hummdesk med har just ändrats. Om det inte var du, välj genast ett nytt här:\n\n{link}',
  },
  'confirm-email': {
    subject: 'Bekräfta den här adressen för Hummdesk',
    text: 'Öppna länken för att från och med nu logga in i Hummdesk med den här e-postadressen:\n\n{link}\n\nDen fungerar en gång, inom en timme. Om du inte bad om den kan du låta den vara: ingenting ändras.',
  },
  'email-changed': {
    subject: 'Din adress i Hummdesk har ändrats',
    text: 'Från och med nu loggar du in i Hummdesk som {address}. Den här adressen används inte längre. Om det inte var du, tala med en administratör på ditt företag.',
  },
  'sign-up': {
    subject: '{company} på Hummdesk',
    text: 'Öppna länken för att bekräfta den här adressen och komma igång med {company} på Hummdesk:\n\n{link}\n\nDen fungerar en gång, inom en timme. Om du inte bad om den kan du låta den vara: ingenting skapas.',
  },
  'factor-changed': {
    subject: 'Din inloggning i Hummdesk har ändrats',
    text: 'Ett andra steg för att logga in i Hummdesk har just lagts till eller tagits bort. Om det inte var du, byt lösenord och se över ditt konto här:\n\n{link}',
  },
  'token-reused': {
    subject: 'En av dina sessioner i Hummdesk har avslutats',
    text: 'Någon använde en gammal nyckel till en av dina sessioner i Hummdesk. Den kan ha kopierats från din webbläsare, så sessionen avslutades. Om du inte vet varför, byt lösenord här:\n\n{link}',
  },
}
