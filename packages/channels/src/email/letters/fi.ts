import type { LetterWords } from './words.ts'

export const fi: LetterWords = {
  greeting: 'Hei,',
  'reset-password': {
    subject: 'Valitse uusi Hummdesk-salasana',
    text: 'Avaa tämä linkki ja valitse uusi salasana:\n\n{link}\n\nLinkki toimii kerran, tunnin ajan. Jos et pyytänyt sitä, voit jättää sen: mikään ei muutu.',
  },
  'password-changed': {
    subject: 'Hummdesk-salasanasi vaihdettiin',
    text: 'Hummdesk-kirjautumisesi salasana vaihdettiin juuri. Jos se et ollut sinä, valitse heti uusi täällä:\n\n{link}',
  },
  'confirm-email': {
    subject: 'Vahvista tämä osoite Hummdeskiin',
    text: 'Avaa tämä linkki, niin kirjaudut Hummdeskiin jatkossa tällä sähköpostiosoitteella:\n\n{link}\n\nLinkki toimii kerran, tunnin ajan. Jos et pyytänyt sitä, voit jättää sen: mikään ei muutu.',
  },
  'email-changed': {
    subject: 'Hummdesk-osoitteesi vaihdettiin',
    text: 'Kirjaudut Hummdeskiin tästä lähtien osoitteella {address}. Tätä osoitetta ei enää käytetä. Jos se et ollut sinä, kerro siitä yrityksesi ylläpitäjälle.',
  },
  'sign-up': {
    subject: '{company} Hummdeskissä',
    text: 'Avaa tämä linkki, niin vahvistat tämän osoitteen ja {company} voi aloittaa Hummdeskissä:\n\n{link}\n\nLinkki toimii kerran, tunnin ajan. Jos et pyytänyt sitä, voit jättää sen: mitään ei luoda.',
  },
  'factor-changed': {
    subject: 'Hummdesk-kirjautumistasi muutettiin',
    text: 'Hummdesk-kirjautumiseesi lisättiin tai siitä poistettiin juuri toinen vaihe. Jos se et ollut sinä, vaihda salasanasi ja tarkista tilisi täällä:\n\n{link}',
  },
  'token-reused': {
    subject: 'Yksi Hummdesk-istuntosi päätettiin',
    text: 'Joku käytti yhden Hummdesk-istuntosi vanhaa avainta. Se on voitu kopioida selaimestasi, joten istunto päätettiin. Jos et tiedä syytä, vaihda salasanasi täällä:\n\n{link}',
  },
}
