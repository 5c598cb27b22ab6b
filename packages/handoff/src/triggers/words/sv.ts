import { closing, either, type Wishes } from '../wishes.ts'

const kind =
  '(?:(?:riktig|verklig|levande|akta|annan|faktisk|mansklig|kompetent|vanlig|tekniska|riktigt|av era|av er) )*'
const person = either(`
  manniska(?:n)?|manniskor|person(?:en)?|nagon(?: annan)?|handlaggare(?:n)?|medarbetare(?:n)?
  |kundtjanst(?:en|medarbetare)?|kundservice(?:medarbetare)?|kundsupport(?:en)?
  |support(?:en|medarbetare|personal)?|agent(?:en)?|operator(?:en)?|radgivare(?:n)?|chef(?:en)?
  |ansvarig(?:e)?|representant(?:en)?|personal(?:en)?|tekniker(?:n)?|expert(?:en)?|specialist(?:en)?
  |saljare(?:n)?|receptionen|receptionist(?:en)?|anstalld|arbetsledare|kollega|ekonomiavdelningen
  |\\w+avdelningen|saljteamet|supportteamet|er pa \\w+|jurist(?:en)?
`)
const article = '(?:(?:en|ett|er|era|din|den|nan|av|med|till|nagon|en av era) )?'
const talk = either(`
  (?:prata|tala|snacka|chatta|diskutera)(?: direkt| nu| lite)? (?:med|till|vid)
  |(?:komma|kommer) i kontakt med|(?:fa|far|ha) (?:\\w+ )?(?:kontakt|tag|tala) (?:med|pa|i)|na(?:r)?
  |kontakta|bli (?:kopplad|uppringd|kontaktad|overford)(?: till| av)?|skriva med|skriva till
`)
const want = either(`
  vill(?: (?:jag|vi|ha|garna|bara))*|jag vill(?: garna| bara| nu)?|skulle (?:jag )?(?:garna )?vilja
  |kan (?:jag|vi|man)(?: fa| bara| inte)*|kunde jag(?: fa)?|far jag(?: lov att)?|skulle jag kunna(?: fa)?
  |lat mig(?: fa)?|behover(?: jag| fa| vi)*|maste(?: jag| fa| vi)*|onskar(?: att)?(?: fa)?
  |hur (?:kan|gor|far|kommer|nar)(?: jag| man)*(?: for att)?|vart vander jag mig for att
  |gar det att(?: fa)?|ar det mojligt att(?: fa)?|hellre|kraver(?: att)?(?: fa)?|forsoker|tack vill jag
  |ska jag kunna|snalla
`)
const hand = either(`
  (?:koppla|overfor|skicka|vidarebefordra|slussa|hanvisa|flytta|eskalera)(?: (?:mig|oss|samtalet|arendet|detta|chatten|over|vidare|fram|ihop|direkt))+ (?:till|med|hos)
  |ge mig|ge oss|skaffa(?: mig)?|hamta(?: mig)?|fa hit|vill ha|vill nu ha|behover|kraver|onskar|begar
  |fa prata med|kan jag fa|hellre ha|hellre
`)
const end = closing(`
  tack|nu|som|snalla|inte|har|pa|i|genast|istallet|omedelbart|och|att|direkt|som kan|for
`)
const bot = either(`
  (?:en |den |er |era |dum |denna |nagon )*(?:bot(?:ten|tar)?|robot(?:en|ar)?|maskin(?:en|er)?|dator(?:n)?|ai|chattbot(?:ten|tar)?|chatbot(?:en)?|automat(?:en)?|virtuell assistent)
`)

const human = either(`
  manniska|mansklig (?:hjalp|support|kontakt|medarbetare|handlaggare)
  |(?:riktig|levande|verklig|akta) (?:person|manniska|handlaggare|medarbetare)|nagon riktig
`)
const marker = either(`
  vill|kan|skulle|behover|finns|far|fa|ge|hellre|snalla|tack|ar det|har ni|onskar|kraver|hjalp|lat|var|hur
`)
const aside = closing(`
  tack|nu|har|dar|som|hjalpa|svara|istallet|an|i|och|inte|att|tillganglig|ta|titta|snalla|pa
`)

export const sv: Wishes = {
  hints: either(`
    mannisk|person|handlagg|kundtjanst|kundservice|support|prata|tala|snacka|chatta|koppla|slussa|ring
    |kontakt|bot|maskin|dator|automat|chef|operator|medarbet|manskl|overfor|nagon
  `),
  blanks: either(`
    personal(?:avdelning|chef|kontor|fragor|utrymme|ansvar|rabatt)\\w*|kontaktperson\\w*
    |person(?:nummer|uppgift|bil|lig)\\w*|manskliga (?:resurser|rattigheter|faktorn)|manskligt fel
    |per person|resurspersonal
    |(?:ar|var) (?:du|det|ni|detta|det har|du verkligen) (?:en |nagon |verkligen |riktig )*(?:manniska|person|robot|bot|ai|maskin)(?: (?:dar|har))?(?: eller [\\w ]+)?(?! (?:jag kan|som jag))
    |(?:pratar|talar|chattar|snackar) (?:jag|vi) (?:nu |verkligen )?med (?:en |nagon |er |riktig )*\\w+(?: eller [\\w ]+)?
    |jag ar (?:en )?(?:riktig )?(?:manniska|person)(?:,? (?:inte|och inte) [\\w ]+)?
    |(?:jag|vi) (?:ringer|kontaktar) (?:er|dig)[\\w ]*|kan jag (?:ringa|kontakta) (?:er|dig)
    |kundtjanst(?:en)? (?:ar|var|svarar|sa|lovade|har|oppet)\\b
    |kundtjanstens? (?:oppettider|telefonnummer|nummer)|fastighetsmaklar\\w*
  `),
  asks: [
    [0.95, `${want} (?:(?!inte|aldrig|ej)\\w+ )?${talk} ${article}${kind}${person}\\b`],
    [0.92, `hur (?:nar|kontaktar|far) (?:jag|man|vi) (?:tag (?:i|pa) |kontakt med )?${article}${kind}${person}\\b`],
    [
      0.93,
      `(?:prata|tala|snacka|chatta)(?: direkt)? med ${article}${kind}${either(`
  manniska|person|nagon|handlaggare|kundtjanst|kundservice|medarbetare|chef(?:en)?|operator|agent|ansvarig
  |radgivare|support(?:en)?
`)}\\b`,
    ],
    [0.86, `${marker}(?: (?!inte |ingen |ej )\\w+){0,3} ${human}${aside}`],
    [0.94, `${hand} ${article}${kind}${person}${end}`],
    [
      0.93,
      `(?:koppla|overfor|slussa|vidarekoppla|hanvisa)(?: \\w+){1,3} (?:till|med|hos) ${article}${kind}${person}\\b`,
    ],
    [0.92, 'koppla (?:mig|oss) (?:vidare|fram)\\b'],
    [
      0.94,
      '(?:ring|ringa|ringer ni|ringer du|telefonera|kontakta) (?:garna |upp |tillbaka till |tillbaka )*(?:mig|oss)\\b',
    ],
    [
      0.92,
      '(?:ring|ringa) (?:upp|tillbaka|ater)\\b|bli(?:r)? uppringd|ateruppringning|(?:be om|vill ha|onskar|boka|behover) (?:ett )?(?:samtal|telefonsamtal|aterkoppling per telefon)\\b',
    ],
    [
      0.92,
      '(?:kan|kunde|skulle|vill|far) (?:nagon|ni|du|nagon av er|en handlaggare|en manniska)(?: \\w+){0,2} (?:ringa(?: upp| tillbaka)?|kontakta|hora av (?:sig|er|dig) till) ?(?:mig|oss|upp|tillbaka)?\\b',
    ],
    [
      0.92,
      `(?:finns det|finns|har ni)(?: inte| har| dar)? ${article}${kind}${person} (?:har |dar |jag |som |man |vi )+(?:kan|jag|att|skulle|man|far)`,
    ],
    [
      0.9,
      `(?:^|[.!?,\\n] ?)(?:nej |no |hej |bara |en |riktig |levande |jag vill |snalla )*${either(`
  manniska|handlaggare|kundtjanst|kundservice|riktig person|operator|medarbetare|chef(?:en)?|personal
`)}(?: tack| nu| snalla)*\\s*(?=$|[.!])`,
    ],
    [0.9, `(?:vill|orkar|tanker|kan|gillar|gider) (?:\\w+ )?(?:inte|ej|aldrig)(?: \\w+){0,4} (?:med|till) ${bot}\\b`],
    [0.88, `(?:inte|ingen|inget|slippa|trott pa|sluta med|istallet for) ${bot}${end}`],
    [0.9, 'vill inte (?:prata|tala|chatta) med dig\\b'],
  ],
  negations: either(`
    \\b(?:inte|ej|aldrig|ingen|inga|utan|slipper|icke)(?: (?:att|behova|behover|vill|vilja|ha|langre|nodvandigtvis|just|nu|fa|bli|er|dig|du|ni|mig))* ?$
    |(?:behover|vill|maste) (?:jag |ni |du |inte |alls |er )*(?:inte|ej|ingen)(?: \\w+)? ?$
    |\\b(?:kunder(?:na)?|anvandare(?:n|na)?|de|han|hon|gaster|besokare) (?:\\w+ ){0,2}$
  `),
}
