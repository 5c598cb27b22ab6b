import { closing, either, type Wishes } from '../wishes.ts'

const kind =
  '(?:(?:echte[nmrs]?|richtige[nmrs]?|wirkliche[nmrs]?|lebende[nmrs]?|lebendige[nmrs]?|menschliche[nmrs]?|reale[nmrs]?|andere[nmrs]?|kompetente[nmrs]?|anstandige[nmrs]?|zustandige[nmrs]?|physische[nmrs]?|aus fleisch und blut) )*'
const person = either(`
  mensch(?:en)?|person|jemand(?:e[nm])?(?: andere[nm]s?)?|jemand(?:e[nm])?|mitarbeiter(?:in|n|s)?
  |mitarbeitende[nr]?|kundenberater(?:in)?|berater(?:in)?|kundenbetreuer(?:in)?|betreuer(?:in)?
  |kundendienst(?:mitarbeiter)?|kundenservice(?:mitarbeiter)?|kundensupport
  |support(?:mitarbeiter|team|er)?|service(?:mitarbeiter|team|kraft)?|agent(?:en|in)?|vorgesetzte[nmr]?
  |chef(?:in)?|manager(?:in)?|leiter(?:in)?|techniker(?:in)?|fachmann|experte?n?|spezialist(?:en)?
  |sachbearbeiter(?:in)?|ansprechpartner(?:in)?|kolleg(?:e|en|in)|rezeption|empfang|verkauf(?:er)?
  |vertrieb|filialleiter|buchhaltung|\\w*abteilung|operator|verantwortliche[nmr]?|personal
`)
const article =
  '(?:(?:einem|einen|einer|eine|ein|nem|nen|ner|ihrem|ihren|ihrer|euren|eurem|eurer|dem|den|der|die|das|am|zum|zur|irgend|von ihnen|echten) )?'
const want = either(`
  mochte(?: ich| gerne?| bitte| jetzt| sofort| nur| lieber)*|moechte(?: ich| gerne?| bitte| jetzt)*
  |will(?: ich| jetzt| sofort| endlich| nur| lieber)*|wurde(?: ich)?(?: gerne?| lieber)*
  |wuerde(?: ich)?(?: gerne?| lieber)*|kann(?: ich| man| bitte| denn| jetzt| hier)*
  |konnte(?: ich| man| bitte)*|koennte(?: ich| bitte)*|darf(?: ich| bitte)*
  |muss(?: ich| dringend| unbedingt)*|musste(?: ich| dringend)*
  |wie (?:kann|erreiche|komme|spreche)(?: ich)?|lassen sie mich(?: bitte)?|lass mich(?: bitte| endlich)?
  |lasst mich|ich versuche|ist es moglich|besteht die moglichkeit|bitte|wo kann ich|wunsche|brauche
  |geht es|gibt es (?:hier )?(?:eine )?moglichkeit
`)
const talk = either(`
  sprechen|reden|chatten|telefonieren|verbunden werden|weitergeleitet werden|kommunizieren|schreiben
  |unterhalten|kontakt aufnehmen|in kontakt treten|durchgestellt werden|klaren|besprechen|quatschen
  |zu tun haben|kontakt
`)
const end = closing(`
  bitte|jetzt|sofort|der|die|und|nicht|keinen|statt|am|an|zum|haben|sprechen|reden|als|kein|hier|danke|ans
  |zu|erreichen|kontaktieren|sein
`)
const bot = either(`
  (?:einem|einer|diesem|dieser|dem|der|einen|keinen|den|ihrem|eurem|so einem|deinem|dummen|blodem|blode|keinem|ein|kein|keine|eine|mehr) ?(?:dummen |bloden |nutzlosen )?(?:chat)?(?:bots?|roboter|maschine|computer|ki|automaten|virtuellen assistenten|sprachcomputer)
`)

const human = either(`
  mensch(?:en)?
  |menschliche[rnsm]? (?:support|hilfe|mitarbeiter|ansprechpartner|unterstutzung|kontakt|berater)
  |(?:echte[rnm]?|richtige[rnm]?|lebende[rnm]?|reale[rnm]?) (?:person|mensch(?:en)?|mitarbeiter|berater|ansprechpartner|support)
`)
const marker = either(`
  ist da|will|mochte|moechte|kann|konnte|brauche|bitte|gibt es|ist|gib|geben|lieber|jetzt|wunsche|verlange
  |endlich|wo|wie|hatte
`)
const aside = closing(`
  bitte|jetzt|der|die|den|da|hier|helfen|antworten|und|nicht|statt|sprechen|reden|ubernehmen|sein|am|an
  |mir|haben|erreichbar|verfugbar|erreichen|kontaktieren|als
`)

export const de: Wishes = {
  hints: either(`
    mensch|person|mitarbeit|jemand|berater|betreuer|kunden|support|sprech|rede|chat|telefon|verbind
    |verbunden|weiterl|durchst|anruf|ruf|kontakt|bot|roboter|maschine|computer|\\bki\\b|automat|vorgesetzt
    |chef|manager|ansprechpartner|agent|abteilung|kolleg|techniker|erreich|meld
  `),
  blanks: either(`
    personal(?:abteilung|wesen|ausweis|chef|buro|nummer|management|kosten|en)\\w*
    |menschen(?:rechte|verstand|wurde)\\w*|menschliche[srn]? (?:versagen|fehler|ressourcen)|pro person
    |personen(?:bezogen|bezogene|daten|wagen)\\w*|kontaktperson\\w*|weitere person|human resources
    |(?:wer ist|wie heisst|wer war|name des|name meines|neue[rn]?) (?:mein |der |unser |ihr |die |unsere )?(?:zustandige )?ansprechpartner\\w*
    |(?:sind|bist|ist|seid) (?:sie|du|das|dies|hier|ihr)(?: (?:denn|wirklich|uberhaupt|eigentlich|hier|da))* (?:ein|eine|nen|jemand|echte[rn]?)? ?(?:echter |echte |richtiger |richtige |menschlicher )?(?:mensch|person|mitarbeiter|bot|roboter|ki|maschine)(?: oder [\\w ]+)?
    |(?:spreche|rede|chatte|schreibe) ich (?:hier |jetzt |gerade |eigentlich |wirklich |denn )*mit (?:einem|einer|nem) (?:echten |richtigen )?\\w+(?: oder [\\w ]+)?
    |ich bin (?:ein |eine )?(?:echter? )?(?:mensch|person)(?:,? (?:und )?(?:kein|nicht) [\\w ]+)?
    |(?:ich|wir) (?:rufe|rufen|melde) (?:sie|euch|dich|mich) [\\w ]*|kann ich (?:sie|euch) [\\w ]*anrufen
    |(?:immobilien|versicherungs|reise)(?:makler|agent)\\w*|kundenservice (?:ist|war|hat|sagte)
  `),
  asks: [
    [0.95, `${want} (?:(?!nicht|kein)\\w+ ){0,4}?mit ${article}${kind}${person}(?: \\w+){0,5}? ${talk}\\b`],
    [
      0.93,
      `mit ${article}${kind}${either(`
  menschen|person|jemande[nm]|jemand|mitarbeiter(?:in|n)?|berater(?:in)?|kundenservice|kundendienst
  |vorgesetzten|chef|support(?:mitarbeiter)?|agenten|sachbearbeiter
`)}(?: \\w+){0,3}? ${either(`sprechen|reden|telefonieren|chatten|verbunden werden|verbinden`)}\\b`,
    ],
    [0.92, '(?:mit wem|an wen) (?:kann|konnte|darf|soll|muss) ich (?:\\w+ ){0,5}?(?:sprechen|reden|telefonieren)\\b'],
    [
      0.9,
      `wie (?:erreiche|bekomme|kriege) ich (?:hier |denn |am besten )*${article}${kind}${person}\\b(?! (?:fur|rabatt))`,
    ],
    [0.93, `(?:sprechen|reden|chatten|telefonieren) mit ${article}${kind}${person}\\b`],
    [
      0.94,
      `(?:verbinde(?:n|t)?|weiterleiten|leite(?:n|t)?|stelle?n?|ubergeben|ubergebt|schick(?:en|t|e)?|hol(?:en|t|e)?|gib|geben|gebt|vermittel(?:n|t)|uberstell\\w*)(?: (?:sie|mich|mir|uns|bitte|jetzt|sofort|das|endlich|gesprach|doch|mal|direkt|weiter|durch))+ (?:an |mit |zu |zum |zur |ans )?${article}${kind}${person}\\b`,
    ],
    [0.86, `${marker}(?: (?!nicht |kein\\w* )\\w+){0,3} ${human}${aside}`],
    [
      0.93,
      `(?:weiterleiten|weiterleitung|durchstellen|ubergeben|ubergabe|verbinden|eskalieren) (?:an|zu|mit) ${article}${kind}${person}\\b`,
    ],
    [
      0.93,
      `(?:verbinden|verbunden werden|weitergeleitet werden|weiterleiten|durchstellen|durchgestellt)\\b(?= ?(?:$|[.,!?]|bitte|lassen|werden))`,
    ],
    [
      0.93,
      '(?:verbinde(?:n|t)?|stell(?:en|t|e)?) (?:sie |doch |bitte )*(?:mich|uns) (?:bitte |jetzt |endlich |doch )*(?:durch|weiter|mit|zum?r?)\\b',
    ],
    [
      0.92,
      `(?:ich (?:will|mochte|moechte|brauche|verlange|fordere|wunsche|hatte gerne?|bestehe auf)|geben sie mir|gib mir|holen sie(?: mir)?|hol mir|brauche|kann ich) (?:bitte |jetzt |sofort |endlich |gerne? |nur |lieber )*${article}${kind}${either(`
  menschen|mensch|person|mitarbeiter(?:in)?|berater(?:in)?|vorgesetzten|manager|chef|ansprechpartner
  |agenten|kundenberater|kundenservice|support(?:mitarbeiter)?|jemanden|techniker
`)}${end}`,
    ],
    [
      0.94,
      '(?:rufen|ruft|ruf|rufst|rufe)(?: (?:sie|ihr|du|mich|uns|bitte|doch|mal|dringend|jetzt|sofort|heute|morgen|umgehend|so bald wie moglich|schnellstmoglich|unter [\\d +/-]+))* (?:zuruck|zurueck|an)\\b(?<=(?:mich|uns)(?: .*)?)',
    ],
    [
      0.93,
      '(?:bitte(?: um)?|wunsche|mochte|moechte|brauche|erbitte|hatte gern|erwarte)(?: \\w+){0,4} (?:ruckruf|rueckruf|anruf von|telefonat)\\b|(?:um|einen) (?:\\w+ )?(?:ruckruf|rueckruf)\\b',
    ],
    [
      0.92,
      '(?:kann|konnte|koennte|konnt|konnen|konnten|soll|mag|wurde|wuerde)(?: (?:sie|ihr|du|bitte|mich|uns|jemand|wer|einer|eine|ein|mitarbeiter|mensch|von|ihnen|euch|mir|hier|doch|vielleicht|dringend|morgen|heute))* (?:zuruckrufen|zurueckrufen|anrufen|kontaktieren|ubernehmen)\\b(?<=(?:jemand|mitarbeiter|mensch|mich|uns|einer)\\b.*)',
    ],
    [0.9, '(?:melde(?:n|t)?|meld) (?:sie sich|dich|euch|sich)(?: \\w+){0,3} (?:bei (?:mir|uns)|telefonisch)\\b'],
    [
      0.9,
      '(?:mich|uns)(?: (?!nicht|kein)\\w+){0,3} (?:zuruckrufen|zurueckrufen|zuruckzurufen)|angerufen werden|zuruckgerufen werden',
    ],
    [
      0.92,
      `(?:gibt es|ist|habt ihr|haben sie|gibts)(?: (?:da|hier|denn|bei ihnen|bei euch|auch|nicht|dort|irgendwo|niemanden))* ${article}${kind}${person}(?: da| hier| dort)?,? (?:mit (?:dem|der)|der mir|die mir|den ich|an den)`,
    ],
    [
      0.9,
      `(?:^|[.!?,\\n] ?)(?:nein |ne |hallo |einfach |nur |bitte |einen |ein |eine |echten |echter |echte |richtigen |richtige |lebenden |menschlichen )*${either(`
  mensch(?:en)?|person|mitarbeiter|kundenservice|kundendienst|kundenberater|ansprechpartner|vorgesetzten
  |support|menschlicher support
`)}(?: bitte| jetzt| sofort)*\\s*(?=$|[.!])`,
    ],
    [
      0.9,
      `(?:will|mochte|habe|werde|mag|kann|moechte|hab)(?: (?:ich|keine|lust|nicht|mehr|langer|weiter|hier|jetzt|es|satt|genug|davon))*(?<=(?:nicht|keine|satt|genug)(?: .*)?) (?:\\w+ )?(?:mit|von) ${bot}\\b`,
    ],
    [0.88, `(?:nicht|kein|keinen|keine|statt|anstatt|als)(?: mit| von)? ${bot}${end}`],
    [0.88, `ich will keinen (?:chat)?bot\\b`],
    [0.9, 'will nicht mit (?:dir|ihnen) (?:sprechen|reden|schreiben)'],
  ],
  negations: either(`
    \\b(?:nicht|kein|keine[nmrs]?|nie|niemals|ohne)(?: (?:mehr|unbedingt|extra|erst|ausdrucklich|mit|einen|einem|einer|eine|ein|zu|jetzt))* ?$
    |\\b(?:brauche?n?|mochten?|wollen?|will|muss|mussen|sollen?)(?: (?:ich|sie|du|wir|mich|mir))* (?:nicht|keinen?|kein)(?: \\w+){0,2} ?$
    |\\b(?:kunden|nutzer|benutzer|gaste|besucher|er|meine frau|mein mann)(?: \\w+){0,2} $
  `),
}
