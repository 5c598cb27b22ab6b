import { readingOf } from './reading.ts'
import { wordsOf } from './words.ts'

export type SmallTalk = 'greeting' | 'thanks' | 'machine'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const greetings = list(
  'hello hi hey hei moi moikka heippa terve moro hej hejsan hallo tjena guten tag morgen abend moin servus bonjour salut bonsoir good morning evening afternoon god dag hyvaa paivaa huomenta iltaa there',
)
const thanks = list(
  'thanks thank you thx great perfect ok okay super kiitos kiitoksia kiitti paljon tack tusen sa mycket bra danke schon vielen herzlichen dank prima merci beaucoup parfait bien much very so a lot that is thats all it works now bye hei hejda tschuss au revoir kaikki toimii nyt allt funkar alles klar geklappt tout marche',
)
const thanking = /thank|thx|kiito|kiiti|tack|dank|merci/

/** Folded, the whole message: nothing but the question whether a person or a program is writing. */
const asksWho = new RegExp(
  `^\\W*(?:(?:hi|hello|hey|hei|moi|hej|hallo|bonjour)\\W+)?(?:${[
    '(?:wait )?(?:are you|is this|am i (?:talking|speaking|chatting) (?:to|with)|r u) (?:really |actually |even )?(?:an? )?(?:real |live )?(?:human|person|robot|bot|chatbot|ai|machine|program)(?: being| or (?:an? )?(?:real )?\\w+)?',
    '(?:oletko|oletteko|onko tama|puhunko) (?:sina |ihan |oikea |joku )*(?:ihminen|ihmisen kanssa|ihmiselle|botti|botin kanssa|robotti|kone|tekoaly)(?: vai (?:oikea )?\\w+)?',
    '(?:ar du|ar det har|pratar jag med) (?:verkligen )?(?:en )?(?:riktig )?(?:manniska|person|robot|bot|maskin|ai)(?: eller (?:en )?(?:riktig )?\\w+)?',
    '(?:sind sie|bist du|ist das|spreche ich mit|schreibe ich mit) (?:hier |wirklich |eigentlich )?(?:eine[mrn]? |ein )?(?:echte[rnm]? )?(?:mensch(?:en)?|person|bot|roboter|maschine|ki)(?: oder (?:ein |eine )?\\w+)?',
    '(?:etes vous|es tu|est ce que vous etes|est ce que je parle a|c est|vous etes) (?:vraiment )?(?:un |une )?(?:vraie? )?(?:humain|personne|robot|bot|machine|ia)(?: ou (?:un |une )?(?:vraie? )?\\w+)?',
  ].join('|')})\\W*$`,
)

/** Says whether a message is nothing but a greeting, thanks or "are you human?". A question behind makes it none of them. */
export function smallTalkOf(content: string): SmallTalk | undefined {
  const words = wordsOf(content)
  if (words.length === 0 || words.length > 12) return undefined
  if (asksWho.test(readingOf(content).text.trim())) return 'machine'
  if (words.length > 7 || content.includes('?')) return undefined
  if (words.every((word) => greetings.has(word))) return 'greeting'
  const isThanks =
    words.some((word) => thanking.test(word)) && words.every((word) => thanks.has(word) || greetings.has(word))
  return isThanks ? 'thanks' : undefined
}
