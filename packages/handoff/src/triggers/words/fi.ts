import { closing, either, type Wishes } from '../wishes.ts'

const kind =
  '(?:(?:oikea(?:n|lle|a|ta)?|elava(?:n|lle|a)?|aito(?:a)?|aidon|aidolle|tosi|toisen|toiselle|joku(?:n)?|jonkun|jollekin|jollekulle|joku toinen|teidan|sen|siita|pomon|osaavan|osaavalle|ihan) )*'
const person = either(`
  ihmi(?:nen|sen|selle|sta|seen|sten|sille|sia)|henkil(?:o|on|olle|oa|oon)|tyyp(?:pi|in|ille)
  |(?:asiakas)?palvelija(?:n|lle|a|an)?|asiakaspalvelu(?:n|lle|a|un|sta)?|aspa(?:n|lle|an|a|sta)?
  |virkailija(?:n|lle|a|an)?|asiantuntija(?:n|lle|a|an)?|tyontekija(?:n|lle|a|an)?|edustaja(?:n|lle|a|an)?
  |neuvoja(?:n|lle|a|an)?|esimies(?:ta)?|esimiehe(?:n|lle)|esihenkilo(?:n|lle)?|paallikko(?:a)?
  |paallik(?:on|olle|koon)|agenti(?:n|lle)|agentti(?:a)?|operaattori(?:n|lle|a)?|teknikko
  |teknik(?:on|olle)|henkilokun(?:nan|nalle|taa)|tuki(?:henkilon|henkilolle|tiimin|tiimille)
  |teknise(?:n|en) tukeen|myyja(?:n|lle|a|an)?|myynti(?:in|tiimin)|laskutukseen|pomo(?:n|lle|a)?
  |lakimiehe(?:n|lle)
`)
const someone = either(`
  jonkun|jollekin|jollekulle|joku|jokun|kenen|kenelle|jota|jolle|teista jonkun|jonkun teista|teidan
  |kenellekaan|kenenkaan|kehenkaan
`)
const talk = either(`
  puhumaan|puhuu|juttelemaan|keskustelemaan|puhu(?:a|isin|n|taan)?|jutella|juttel(?:en|isin)
  |keskustel(?:la|en|isin)|asioi(?:da|n|sin)|chatata|chattailla|viestitella|ottaa yhteytta|saada yhteyden
  |saan yhteyden|saisinko yhteyden|tavoittaa|paasta puheisiin
`)
const want = either(`
  haluun|vaadin(?: saada)?|pyydan(?: saada)?|halu(?:an|aisin|aisimme|amme|tte|ttais)|tahdon|tahtoisin
  |saada|voi(?:n|si|sin|ko|nko|sinko|simme|mmeko|simmeko)|saa(?:n|nko|ko|sinko|mmeko)
  |sais(?:in|inko|iko|immeko)|paasen(?:ko)?|paasee(?:ko)?|paasisi(?:nko|n)|pitaa|pitaisi|taytyy|taytyisi
  |tarvitsen|tarvitsisin|tarvis|tarttis|mielummin|mieluummin|onko mahdollista|olisiko mahdollista|miten
  |kuinka|anna(?: minun)?|anna mun|yritan|onnistu(?:u|isi)ko
`)
const hand = either(`
  yhdista(?:kaa|isitko|isitteko|tko)?|siirra(?:a)?|siirtakaa|siirtaisitko|siirtaa|ohjaa(?:tko|isitko)?
  |ohjatkaa|vaihda|laita|laittakaa|hae|hankkikaa|hanki|anna|antakaa|tuo|haluan|haluaisin|tahdon|tarvitsen
  |tarvitsisin|vaadin|pyydan|saisinko|saanko|saako|voinko saada|voisinko saada|saisiko|mieluummin
  |mielummin
`)
const end = closing(`
  kiitos|kiitti|heti|nyt|apuun|enka|eika|en|vastaamaan|langan|linja(?:n|lle)|luurin|puheille|puhelimeen
  |joka|jonka|jolle|auttamaan|paikalle|tanne|pliis|ja|selvittamaan|mahdollisimman|tahan|asiassa|chattiin
`)
const bot = either(`
  bot(?:in|ille|ti|tia|tien|eille|ista|teja)|robot(?:in|ille|ti|tia)|konee(?:n|lle|t)|kone(?:tta)?
  |tekoaly(?:n|lle|a)?|automaat(?:in|ille|tia)|chatbot(?:in|ille|tia)
`)

const human = either(`
  ihmi(?:nen|sen|sta|selle|sapua)
  |(?:oikea(?:n|a)?|elava(?:n|a)?) (?:henkilo(?:n|a)?|asiakaspalvelija(?:n|a)?)|joku oikea|jonkun oikean
`)
const marker = either(`
  halu\\w+|tahdo\\w*|tarvi\\w*|voi\\w*|saa\\w*|sais\\w*|anna\\w*|onko|olisi\\w*|vastaa\\w*|mieluummin
  |mielummin|apua|autta\\w*|vaadin|pyyd\\w+|loytyy\\w*|mista|miten
`)
const aside = closing(`
  kanssa|kaa|kiitos|pliis|nyt|heti|autta\\w+|apu\\w*|puhelimeen|linja\\w+|langan|vastaamaan|vasta\\w+|joka
  |jonka|jolle|paikalla|taalla|tanne|siella|eika|enka|en|ja|tahan|hoitamaan|katso\\w+
`)

export const fi: Wishes = {
  hints: either(`
    ihmi|henkil|palvel|\\basp|puhu|jutel|juttel|keskustel|asioi|chat|soit|yhtey|bot|kone|tekoal|automaat
    |siirr|siirt|yhdist|ohja|virkailij|esimi|esihe|paalli|pomo
  `),
  blanks: either(`
    henkilo(?:sto|kohtai|tiet|tunnu|asiakas|auto|kunta)\\w*|yhteyshenkilo\\w*|vastuuhenkilo\\w*
    |henkilo(?:a|lle|n)? kohden
    |(?:oletko|oletteko|onko tama|onko siella|oletko sa|oletko sina) (?:ihan |oikea |joku )*(?:ihminen|ihmisia|henkilo|botti|robotti|kone)(?! (?:jonka|jolle|jota|joka))(?: vai [\\w ]+)?
    |puhu(?:nko|mmeko) (?:nyt |ma |mina )?(?:\\w+ )?(?:ihmisen|ihmiselle|botin|botille|henkilon|robotin|koneen)(?: kanssa)?(?: vai [\\w ]+)?
    |olen (?:oikea |ihan )?(?:ihminen|henkilo)(?:,? (?:en|enka|eika) [\\w ]+)?
    |soitan (?:teille|sinulle|itse)[\\w ]*|voinko (?:ma |mina )?soittaa teille|ihmisoikeu\\w*
    |henkilovahin\\w*|asiakaspalvelu (?:on|oli|ei|vastasi|sanoi|lupasi|toimi)
    |asiakaspalvelun? (?:aukiolo\\w*|puhelinnumero|numero|sahkoposti\\w*)
  `),
  asks: [
    [0.95, `${want} (?:\\w+ ){0,3}?${talk} (?:\\w+ ){0,2}?${kind}(?:${person}|${someone})\\b`],
    [
      0.95,
      `${want} (?:\\w+ ){0,3}?${kind}(?:${person}|${someone}) (?:kanssa |kaa |kans |luokse )?(?:\\w+ )?${talk}\\b`,
    ],
    [
      0.9,
      `${talk} ${kind}${either(`
  ihmisen|ihmiselle|henkilon|asiakaspalvelijan|asiakaspalvelijalle|jonkun|jollekin|jollekulle|esimiehen
  |virkailijan
`)}\\b`,
    ],
    [0.86, `${marker}(?: (?!ei |en |eika )\\w+){0,3} ${human}${aside}`],
    [
      0.92,
      '(?:voitteko|voitko|voisitteko|voisitko|voiko joku|voisiko joku|pystytteko|ehditteko) (?:\\w+ )?soittaa\\s*(?=$|[.?!,])',
    ],
    [0.9, '(?:puhelu|soitto|yhteydenotto)(?:n|a)? (?:asiakaspalvelijalta|ihmiselta|joltain|joltakulta|teilta)\\b'],
    [
      0.94,
      `${hand} (?:minut |minulle |mut |mulle |meidat |asia |taman |tama |keskustelu |chatti |puhelu |nyt |heti |suoraan |siita |sielta |tanne )*${kind}${person}${end}`,
    ],
    [
      0.93,
      `${either(`
  yhdista(?:kaa|isitko|isitteko|tko)?|siirra(?:a)?|siirtakaa|siirtaa|siirtaisitko|ohjaa(?:tko|isitko)?
  |ohjatkaa|yhdistaa
`)} (?:minut|minua|mut|meidat|puhelu|keskustelu|asia|minu|tama|taman|chatti)?(?: \\w+)? ?${kind}(?:${person}|${someone})\\b`,
    ],
    [
      0.93,
      '(?:soita|soittakaa|soittaisitko|soittaisitteko|soitatko|soitatteko|soittaisiko|voisitko soittaa|voisitteko soittaa|voitko soittaa|voitteko soittaa|voiko joku soittaa|voisiko joku soittaa|soittaako joku) (?:\\w+ )?(?:minulle|mulle|meille|takaisin|numeroon|joku)\\b',
    ],
    [0.92, '(?:soita|soittakaa)(?: \\w+)?(?: (?:kiitos|pian|heti|pliis))?\\s*(?=$|[.!])'],
    [
      0.92,
      '(?:voi|voisi|voisiko|voiko|pitaisi|tulisi)\\w* (?:joku|jonkun|teista joku|asiakaspalvelija\\w*|ihminen)(?: \\w+){0,2} (?:soittaa|ottaa (?:\\w+ )?yhteytta|vastata tahan)',
    ],
    [
      0.9,
      '(?:ota|ottakaa|ottaisitko|ottaisitteko|ottaisiko joku) (?:\\w+ )?yhteytta (?:minuun|muhun|meihin|puhelimitse|puhelimella)',
    ],
    [
      0.92,
      '(?:soittopyynto|soittopyynnon|takaisinsoitto|takaisinsoiton|takaisinsoittoa|soittoaikaa|soittoa teilta|(?:pyydan|pyytaisin|haluan|haluaisin|toivon|toivoisin|odotan|kaipaan|varaan) (?:\\w+ )?soit(?:toa|on|toaikaa)|puhelua teilta)\\b(?! (?:palvelu|toimi))',
    ],
    [
      0.92,
      `(?:onko|olisiko|saako|loytyyko|eiko) (?:siella|teilla|taalta|sielta|tassa|taalla|missaan)? ?(?:ole |olisi |saisi |saa )?(?:ketaan|joku|yhtaan|jotakuta|jotain|ketaan oikeaa|joku oikea|oikeaa|elavaa|yhtaan oikeaa)? ?${either(`
  ihminen|ihmista|henkilo|henkiloa|asiakaspalvelija(?:a)?|ketaan|joku|jotakuta
`)} ?(?:siella |paikalla |tassa )*(?:kenelle|jonka|jolle|jota|kenen|langan|linjan|puhelimeen|joka voisi)`,
    ],
    [
      0.9,
      `(?:^|[.!?,\\n] ?)(?:ei |no |hei |moi |vain |kiitos |haluan |oikea |elava |aito )*${either(`
  ihminen|ihmista|asiakaspalvelija(?:a)?|asiakaspalvelu(?:un)?|oikea henkilo|ihmisapua|virkailija|aspa
  |esimies|henkilo
`)}(?: kiitos| heti| nyt| pliis)*\\s*(?=$|[.!])`,
    ],
    [0.9, `(?:en|emme) (?:halua|jaksa|viitsi|aio|suostu|haluaisi|tahdo)(?: \\w+){0,4} ${bot}\\b`],
    [0.9, `${bot} (?:kanssa|kaa)(?: \\w+){0,3} (?:en|ei) (?:halua|jaksa|viitsi|suostu|tahdo|huvita|kiinnosta)`],
    [0.85, `(?:ei|en|eika|enka|vain|kuin) (?:mitaan |tata |tyhmaa |mikaan )*${bot}${end}`],
    [0.9, '(?:en|emme) (?:halua|jaksa|viitsi) (?:puhua|jutella|keskustella|asioida) (?:sinun|sun|sinulle|sulle)'],
    [0.88, `(?:parempi|mieluummin|mielummin) (?:\\w+ ){0,2}(?:ihmisen|ihmiselle|ihmista)\\b`],
  ],
  negations: either(`
    \\b(?:en|emme|ei|eika|alkaa|ala|ette|et|enka)(?: (?:halua|haluaisi|tarvitse|tarvitsisi|tahdo|edes|enaa|sinun|teidan|sun|minun|mun|ole|tarvis|voi|tassa|nyt|kaipaa|pyyda|vaadi))* ?$
    |\\b(?:asiakkaa\\w*|kayttaja\\w*|he|hanen|han|vaimo\\w*|mieheni) (?:\\w+ ){0,2}$
  `),
}
