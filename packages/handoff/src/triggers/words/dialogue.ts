import type { PerLanguage } from '../../language.ts'
import { either } from '../wishes.ts'

interface Dialogue {
  /** The bot offers a person: a question that holds one of these and a person. */
  readonly offers: string
  readonly person: string
  /** The user takes an offer. */
  readonly yes: string
  /** The bot says that it does not know, or did not understand. */
  readonly lost: string
  /** The user says that the answer did not help. */
  readonly unhelped: string
  /** The user says that it did. */
  readonly helped: string
  /** The user speaks of what he himself said, so that the words in quotes are his wish. */
  readonly said: string
}

const dialogues: PerLanguage<Dialogue> = {
  en: {
    offers:
      'do you want|would you (?:like|prefer|rather)|shall i|should i|can i|may i|let me know if you|want (?:me )?to',
    person: 'human|person|people|agents?|someone|representative|colleague|team|advisor|staff|specialist|support',
    yes: 'yes|yeah|yep|yup|sure|ok(?:ay)?|please|absolutely|of course|definitely|do (?:it|that|so)|go ahead|yes please|i would|id like that|that would be|sounds good',
    lost: '(?:dont|didnt|cannot|cant|not able to|unable to|couldnt|not sure (?:that )?i|did not|do not|having trouble) (?:quite |fully |really )?(?:understand|know|find|answer|help|follow|get that|catch)|could you (?:please )?(?:rephrase|reword|clarify|repeat)|im not sure|sorry,? i (?:dont|do not|cant|cannot|didnt)|i dont have (?:any |that |an? )?(?:information|answer)|outside (?:of )?what i',
    unhelped:
      'not what i (?:asked|meant|want|need)|(?:didnt|doesnt|does not|did not|not) (?:help|answer|work)|not helpful|you(?:re| are)? (?:not|dont) (?:understand|listen|get)|still (?:not|doesnt|does not|the same)|already (?:tried|told|said|did)|again|wrong answer|thats wrong|makes no sense|useless',
    helped: 'thank(?:s| you)|that (?:worked|helped|did it)|works now|solved|perfect|great|got it',
    said: 'i (?:said|asked|wrote|typed|repeat|mean)',
  },
  fi: {
    offers: 'haluat(?:ko|teko)|haluaisit(?:ko|teko)|yhdistanko|siirranko|ohjaanko|voinko|pyydanko|sopiiko',
    person: 'ihmi\\w+|henkilo\\w*|asiakaspalvel\\w+|aspa\\w*|asiantuntija\\w*|tiimi\\w*|kollega\\w*|tyontekija\\w*',
    yes: 'kylla|joo|juu|jep|ok|okei|haluan|haluaisin|kiitos|sopii|tee niin|yhdista|siirra|mielellani|toki|ilman muuta|totta kai',
    lost: 'en (?:ihan |valitettavasti |aivan )?(?:ymmartanyt|ymmarra|tieda|loyda|loytanyt|osaa|pysty|saanut selvaa)|voisitko (?:tarkentaa|muotoilla|toistaa)|minulla ei ole tietoa',
    unhelped:
      'ei (?:auta|auttanut|toimi|toiminut|vastannut|vastaa)|en kysynyt sita|et ymmarra|ei liity|edelleenkaan|uudestaan|sanoin jo|kokeilin jo|vaara vastaus|hyodyton',
    helped: 'kiitos|toimii nyt|auttoi|selvisi|hienoa|ratkesi|loistavaa',
    said: '(?:sanoin|pyysin|kysyin|kirjoitin|toistan)',
  },
  sv: {
    offers: 'vill du|ska jag|skulle du vilja|onskar du|kan jag|far jag|vill ni',
    person: 'manniska|person|nagon|handlaggare|kundtjanst|medarbetare|kollega|agent|radgivare|support',
    yes: 'ja|jo|japp|javisst|garna|ok|okej|tack|absolut|gor det|det vill jag|visst|snalla',
    lost: '(?:forstar|forstod|vet|hittar|hittade|kan) (?:tyvarr )?inte|(?:kan|skulle) du (?:formulera|fortydliga|upprepa|omformulera)|har (?:tyvarr )?ingen information',
    unhelped:
      'hjalp(?:er|te) inte|inte det jag|fungerar (?:fortfarande )?inte|funkar (?:fortfarande )?inte|du forstar inte|fel svar|svarar inte|redan (?:provat|sagt|testat)|igen|vardelos\\w*',
    helped: 'tack|det funkade|fungerar nu|funkar nu|hjalpte|lost|perfekt|toppen',
    said: 'jag (?:sa|bad|skrev|fragade|upprepar)',
  },
  de: {
    offers: 'mochten sie|mochtest du|wollen sie|willst du|soll ich|darf ich|kann ich|wunschen sie|soll(?:en)? wir',
    person:
      'mensch\\w*|person|jemand\\w*|mitarbeiter\\w*|berater\\w*|kolleg\\w*|team|agent\\w*|kundenservice|kundendienst|support',
    yes: 'ja|jawohl|jo|gerne?|ok(?:ay)?|bitte|klar|naturlich|auf jeden fall|mach(?:en sie)? das|unbedingt|sicher',
    lost: '(?:verstehe|verstanden|weiss|finde|kann|konnte|habe)(?: \\w+){0,4} nicht|nicht (?:ganz |richtig )?verstanden|konnten sie (?:das|ihre|es) \\w+|umformulieren|keine (?:informationen|antwort)|anders formulieren',
    unhelped:
      'hilft (?:mir )?nicht|nicht geholfen|nicht das,? was ich|das war nicht meine frage|funktioniert (?:immer noch )?nicht|geht (?:immer noch )?nicht|verstehen sie nicht|verstehst du nicht|schon (?:versucht|gesagt|probiert)|nochmal|falsche antwort|nutzlos',
    helped: 'danke|funktioniert jetzt|geht jetzt|geholfen|gelost|perfekt|super|klappt',
    said: 'ich (?:sagte|bat|schrieb|fragte|wiederhole|habe gesagt)',
  },
  fr: {
    offers:
      'voulez vous|veux tu|souhaitez vous|desirez vous|puis je|dois je|aimeriez vous|est ce que je (?:peux|dois)|preferez vous',
    person: 'humaine?|personne|quelqu un|conseill\\w+|agent|collegue|equipe|responsable|service client',
    yes: 'oui|ouais|d accord|ok|volontiers|s il vous plait|svp|stp|bien sur|absolument|je veux bien|allez y|avec plaisir',
    lost: '(?:ne |n )?(?:comprends?|sais|trouve|peux|suis)(?: \\w+)? pas|pas (?:bien |tout a fait )?compris|(?:pouvez|pourriez) vous (?:reformuler|preciser|repeter)|(?:pas|aucune) (?:d )?information',
    unhelped:
      '(?:ne |n )?(?:m )?aide pas|pas ce que j|pas (?:ma question|repondu)|marche (?:toujours )?pas|fonctionne (?:toujours )?pas|comprenez (?:pas|rien)|comprends (?:pas|rien)|deja (?:essaye|dit|fait)|encore une fois|mauvaise reponse|inutile',
    helped: 'merci|ca marche|fonctionne maintenant|resolu|parfait|super|genial',
    said: 'j ai (?:dit|demande|ecrit)|je (?:repete|disais)',
  },
}

const all = (field: keyof Dialogue): string =>
  either(
    Object.values(dialogues)
      .map((one) => one[field])
      .join('|'),
  )

const word = (field: keyof Dialogue): RegExp => new RegExp(`\\b${all(field)}\\b`)

const offered: readonly (readonly [RegExp, RegExp])[] = Object.values(dialogues).map(({ offers, person }) => [
  new RegExp(`\\b(?:${offers})\\b`),
  new RegExp(`\\b(?:${person})\\b`),
])

/** All of these read folded text (see `fold`). */
export const isOffer = (text: string): boolean =>
  text
    .split(/(?<=[.!?\n])/)
    .some((part) => part.includes('?') && offered.some(([ask, who]) => ask.test(part) && who.test(part)))

const yes = new RegExp(`^\\W*${all('yes')}(?:\\W|$)`)
const no = /^\W*(?:no|nope|nah|ei|en|nej|nein|non)\b|\b(?:not|dont|nicht|inte|pas|kiitos ei|alkaa|ala|tack nej)\b/

/** A short yes. "Yes, but how do I pay" answers something else. */
export const isYes = (text: string): boolean => yes.test(text) && !no.test(text) && text.split(' ').length <= 8

export const isLost = (text: string): boolean => lost.test(text)
export const isUnhelped = (text: string): boolean => unhelped.test(text)
export const isHelped = (text: string): boolean => helped.test(text)
export const speaksOfHimself = (text: string): boolean => said.test(text)

const lost = word('lost')
const unhelped = word('unhelped')
const helped = word('helped')
const said = word('said')
