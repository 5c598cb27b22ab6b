import type { Language, Sentiment } from '@hummdesk/contract/assist'

/** What the built-in engine says itself; everything else it says is a company's own article. */
export interface Phrases {
  mood: Partial<Record<Sentiment, string>>
  /** Before words of an article. */
  found: (title: string) => string
  /** Before words of an article in another language than the customer's. */
  foundForeign: (title: string) => string
  more: (title: string) => string
  offer: string
  urgent: string
  missing: string
  /** The same in the voice of the agent who will send it. */
  offerByAgent: string
  missingByAgent: string
  greeting: string
  thanks: string
  /** To who asks whether a person is writing. */
  machine: string
}

export const phrases: Record<Language, Phrases> = {
  en: {
    mood: {
      angry: 'I am sorry, this should not have happened to you.',
      frustrated: 'I am sorry this has taken so much of your time.',
      negative: 'I am sorry to hear that.',
      positive: 'Good to hear from you!',
    },
    found: (title) => `Our article “${title}” says:`,
    foundForeign: (title) => `Our article “${title}” answers this, though in another language:`,
    more: (title) => `“${title}” also has more on this.`,
    offer: 'If that does not settle it, tell me and I will get a person to help you.',
    urgent: 'This sounds pressing: say the word and I will get a person at once.',
    missing:
      'I found nothing in our articles that answers this. Could you tell me a little more, for example what you tried and what happened? A person can look into it with you too.',
    offerByAgent: 'Let me know if that settles it, I am here.',
    missingByAgent:
      'Hello! I am here now and happy to help. Could you tell me a little more about it, for example what you tried and what happened?',
    greeting: 'Hello! What can I help you with?',
    thanks: 'You are welcome! Is there anything else I can help with?',
    machine:
      'I am a program, not a person: I answer from the articles of this company. If you would rather talk to a person, just say so.',
  },
  fi: {
    mood: {
      angry: 'Olen pahoillani, näin ei olisi saanut käydä.',
      frustrated: 'Olen pahoillani, että tähän on mennyt näin paljon aikaasi.',
      negative: 'Ikävä kuulla.',
      positive: 'Mukava kuulla sinusta!',
    },
    found: (title) => `Artikkelissamme ”${title}” kerrotaan:`,
    foundForeign: (title) => `Artikkelimme ”${title}” vastaa tähän, tosin toisella kielellä:`,
    more: (title) => `Myös artikkelissa ”${title}” on tästä lisää.`,
    offer: 'Jos tämä ei ratkaise asiaa, kerro minulle, niin pyydän ihmisen avuksi.',
    urgent: 'Tämä kuulostaa kiireelliseltä: sano vain, niin pyydän heti ihmisen paikalle.',
    missing:
      'En löytänyt artikkeleistamme vastausta tähän. Voisitko kertoa hieman lisää, esimerkiksi mitä kokeilit ja mitä tapahtui? Myös ihminen voi selvittää asiaa kanssasi.',
    offerByAgent: 'Kerro, ratkesiko asia tällä. Olen täällä.',
    missingByAgent:
      'Hei! Olen nyt täällä ja autan mielelläni. Voisitko kertoa asiasta hieman lisää, esimerkiksi mitä kokeilit ja mitä tapahtui?',
    greeting: 'Hei! Miten voin auttaa?',
    thanks: 'Ole hyvä! Voinko auttaa vielä jossain muussa?',
    machine:
      'Olen ohjelma, en ihminen: vastaan tämän yrityksen artikkelien pohjalta. Jos haluat mieluummin puhua ihmiselle, sano vain.',
  },
  sv: {
    mood: {
      angry: 'Jag är ledsen, det här borde inte ha hänt.',
      frustrated: 'Jag är ledsen att det här har tagit så mycket av din tid.',
      negative: 'Tråkigt att höra.',
      positive: 'Roligt att höra från dig!',
    },
    found: (title) => `Så här står det i vår artikel ”${title}”:`,
    foundForeign: (title) => `Vår artikel ”${title}” svarar på detta, fast på ett annat språk:`,
    more: (title) => `Även ”${title}” har mer om detta.`,
    offer: 'Om det inte löser saken, säg till så ber jag en person hjälpa dig.',
    urgent: 'Det här låter brådskande: säg bara till så hämtar jag en person genast.',
    missing:
      'Jag hittade inget i våra artiklar som svarar på detta. Kan du berätta lite mer, till exempel vad du har prövat och vad som hände? En person kan också titta på det med dig.',
    offerByAgent: 'Säg gärna till om det löser saken, jag finns här.',
    missingByAgent:
      'Hej! Nu är jag här och hjälper gärna till. Kan du berätta lite mer, till exempel vad du har prövat och vad som hände?',
    greeting: 'Hej! Vad kan jag hjälpa dig med?',
    thanks: 'Varsågod! Är det något mer jag kan hjälpa till med?',
    machine:
      'Jag är ett program, inte en människa: jag svarar utifrån företagets artiklar. Vill du hellre prata med en människa, säg bara till.',
  },
  de: {
    mood: {
      angry: 'Es tut mir leid, das hätte nicht passieren dürfen.',
      frustrated: 'Es tut mir leid, dass Sie das schon so viel Zeit gekostet hat.',
      negative: 'Das tut mir leid.',
      positive: 'Schön, von Ihnen zu hören!',
    },
    found: (title) => `In unserem Artikel „${title}“ steht dazu:`,
    foundForeign: (title) => `Unser Artikel „${title}“ beantwortet das, allerdings in einer anderen Sprache:`,
    more: (title) => `Auch in „${title}“ steht mehr dazu.`,
    offer: 'Wenn das nicht weiterhilft, sagen Sie es mir, dann hole ich einen Menschen dazu.',
    urgent: 'Das klingt dringend: Sagen Sie Bescheid, dann hole ich sofort einen Menschen dazu.',
    missing:
      'In unseren Artikeln habe ich darauf keine Antwort gefunden. Könnten Sie etwas mehr erzählen, zum Beispiel was Sie versucht haben und was passiert ist? Auch ein Mensch kann sich das mit Ihnen ansehen.',
    offerByAgent: 'Sagen Sie mir gern, ob das weiterhilft, ich bin da.',
    missingByAgent:
      'Hallo! Ich bin jetzt für Sie da und helfe gern. Könnten Sie etwas mehr dazu erzählen, zum Beispiel was Sie versucht haben und was passiert ist?',
    greeting: 'Hallo! Wobei kann ich helfen?',
    thanks: 'Gern geschehen! Kann ich sonst noch helfen?',
    machine:
      'Ich bin ein Programm, kein Mensch: Ich antworte aus den Artikeln dieser Firma. Wenn Sie lieber mit einem Menschen sprechen möchten, sagen Sie es einfach.',
  },
  fr: {
    mood: {
      angry: 'Je suis désolé, cela n’aurait pas dû arriver.',
      frustrated: 'Je suis désolé que cela vous ait déjà pris tant de temps.',
      negative: 'J’en suis désolé.',
      positive: 'Ravi de vous lire !',
    },
    found: (title) => `Voici ce que dit notre article « ${title} » :`,
    foundForeign: (title) => `Notre article « ${title} » y répond, mais dans une autre langue :`,
    more: (title) => `« ${title} » en dit davantage.`,
    offer: 'Si cela ne suffit pas, dites-le-moi et une personne viendra vous aider.',
    urgent: 'Cela semble pressant : dites-le-moi et je fais venir une personne tout de suite.',
    missing:
      'Je n’ai rien trouvé dans nos articles qui réponde à cela. Pourriez-vous m’en dire un peu plus, par exemple ce que vous avez essayé et ce qui s’est passé ? Une personne peut aussi regarder cela avec vous.',
    offerByAgent: 'Dites-moi si cela suffit, je suis là.',
    missingByAgent:
      'Bonjour ! Je suis là maintenant et je vous aide volontiers. Pourriez-vous m’en dire un peu plus, par exemple ce que vous avez essayé et ce qui s’est passé ?',
    greeting: 'Bonjour ! Comment puis-je vous aider ?',
    thanks: 'Avec plaisir ! Puis-je vous aider pour autre chose ?',
    machine:
      'Je suis un programme, pas une personne : je réponds à partir des articles de cette entreprise. Si vous préférez parler à une personne, dites-le-moi.',
  },
}
